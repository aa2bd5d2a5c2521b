import type { Severity } from '../snapshot/types.ts'

export const snapshotUsage = `使い方: npm run snapshot -- ファイル... -o 出力先.json [--id 番号] [--municipality 自治体名] [--title 題名] [--mapping 列の意味.json] [--with-text] [--created]

施策評価シートの文字を抽出したテキスト（UTF-8・UTF-16・Shift_JIS・EUC-JP）から、評価一回分のデータを作ります。
表（.csv、.tsv、.xlsx）は、列の意味を見出しと内容から推定します。
作成済みのデータ（.json、.ndjson）を一つだけ指定すると、内容を確かめて書き直します。
  -o, --out         出力先（必須）。名前が .ndjson で終わるときは、一行に一施策の形で書きます
  --id              評価の番号（半角の英小文字・数字・ハイフン、64字まで）
  --municipality    自治体名
  --title           評価の題名
  --mapping         表の列の意味のファイル（.json）
  --with-text       原本の文章をデータに入れる
  --created         作成日時を入れる（入れると、同じ原本からでも毎回異なるファイルになります）
`

export type WrongUse = 'unknown-option' | 'no-file' | 'no-out' | 'bad-id' | 'out-is-source'

export const wrongUseMessages: Readonly<Record<WrongUse, string>> = {
  'unknown-option': '指定のしかたが使い方と異なります。ファイルは作っていません。下の使い方をご確認ください。',
  'no-file': '読み取るファイルの指定がありません。ファイルは作っていません。下の使い方をご確認ください。',
  'no-out': '出力先（-o）の指定がありません。ファイルは作っていません。下の使い方をご確認ください。',
  'bad-id': '--id は半角の英小文字・数字・ハイフンで64字までです。ファイルは作っていません。下の使い方をご確認ください。',
  'out-is-source': '出力先が読み取るファイルと同じです。原本を守るため、ファイルは作っていません。別の出力先をご指定ください。',
}

export const severityWords: Readonly<Record<Severity, string>> = { error: '読み取り不可', warning: '確認', info: 'お知らせ' }

export type FileFailure = 'missing' | 'unreadable' | 'unwritable' | 'tables-among-others' | 'bad-mapping' | 'round-among-others' | 'round-without-text'

/** What happened to a file; the output file is as it was in every case. */
export const fileFailureMessages: Readonly<Record<FileFailure, (path: string) => string>> = {
  missing: (path) => `${path}: ファイルが見つかりません。出力先は変わっていません。場所と名前をご確認ください。`,
  unreadable: (path) => `${path}: ファイルを開けませんでした。出力先は変わっていません。読み取りの許可をご確認ください。`,
  'tables-among-others': (path) => `${path}: 表（CSV・Excel）と施策評価シートのテキストは、一緒には読み取れません。出力先は変わっていません。どちらか一方をご指定ください。`,
  'bad-mapping': (path) => `${path}: 列の意味のファイル（--mapping）を読み取れません。出力先は変わっていません。見晴らしの取り込みの画面で保存したファイルをご指定ください。`,
  'round-among-others': (path) => `${path}: 作成済みのデータは、ほかのファイルと一緒には読み取れません。出力先は変わっていません。このファイルだけをご指定ください。`,
  'round-without-text': (path) => `${path}: 作成済みのデータに、あとから原本の文章を入れることはできません。出力先は変わっていません。原本のテキストから作り直してください。`,
  unwritable: (path) => `${path}: 書き込めませんでした。出力先は変わっていません。フォルダーの有無と書き込みの許可をご確認ください。`,
}

export interface SnapshotCounts {
  readonly sheets: number
  readonly indicators: number
  readonly ownProjects: number
  readonly relistedProjects: number
  readonly homesFound: number
  readonly totalsEqual: number
  readonly totalsChecked: number
  /** Printed totals of all policies, 千円. */
  readonly totals: readonly { readonly year: number; readonly basis: string; readonly sum: number; readonly missing: number }[]
}

const basisWords: Readonly<Record<string, string>> = { settled: '決算', estimate: '決算見込み', budget: '予算' }

function digits(value: number): string {
  return value.toLocaleString('ja-JP')
}

/** What was read, line by line. */
export function describeCounts(counts: SnapshotCounts): string {
  const { ownProjects, relistedProjects, homesFound } = counts
  const totals = counts.totals.map(({ year, basis, sum, missing }) =>
    `計の合計: ${year}年度（${basisWords[basis] ?? basis}） ${digits(sum)}千円${missing > 0 ? `（記載のない${missing}施策を除く）` : ''}`)
  return [
    `シート: ${counts.sheets}施策`,
    `指標: ${counts.indicators}`,
    `事務事業: ${ownProjects + relistedProjects}行（本体${ownProjects}、再掲${relistedProjects}：本体あり${homesFound}、この評価に本体なし${relistedProjects - homesFound}）`,
    `計の照合: ${counts.totalsChecked}件中${counts.totalsEqual}件が事業の合計・経年変化と一致（${counts.totalsEqual}/${counts.totalsChecked}）`,
    ...totals,
  ].join('\n')
}

export const describeWritten = (path: string): string => `${path} に保存しました。`

export const describeConversion = (path: string, encoding: string): string => `${path}: ${encoding} のテキストを UTF-8 に変換して読み取りました。`
