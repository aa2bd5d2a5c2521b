import type { SourceUnit } from '../tables/money-units.ts'
import type { TableDiagnosticCode } from '../tables/table-diagnostics.ts'
import { COST_BASIS_WORDS } from './words.ts'

type Args = Readonly<Record<string, string | number>>

export const SOURCE_UNIT_WORDS: Readonly<Record<SourceUnit, string>> = {
  yen: '円', thousandYen: '千円', tenThousandYen: '万円', millionYen: '百万円', hundredMillionYen: '億円',
}

const basisWords: Readonly<Record<string, string>> = { ...COST_BASIS_WORDS, actual: '実績' }
const columnWords: Readonly<Record<string, string>> = {
  department: '担当課', progress: '進捗状況', necessity: '必要性', vision: '目指す姿', issues: '現状と課題', plans: '今後の展開', summary: '総括',
}
const inTable = ({ table }: Args): string => (table === '' || table === undefined ? '' : `表「${table}」の`)
const cell = (args: Args): string => `${inTable(args)}「${columnWords[String(args.column)] ?? args.column}」の「${args.raw}」`
const unit = ({ unit: code }: Args): string => SOURCE_UNIT_WORDS[code as SourceUnit] ?? String(code)
const thousands = (value: string | number | undefined): string => Number(value).toLocaleString('ja-JP')
const kept = '記載の文字のまま残し、数値なしとしています。'

/** One sentence for every diagnostic of a table: what happened, what still holds, what to do next. */
export const tableDiagnosticMessages: Readonly<Record<TableDiagnosticCode, (args: Args) => string>> = {
  'cell-not-number': (args) => `${cell(args)}は数値として読み取れませんでした。${kept}表をご確認ください。`,
  'cell-approximate': (args) => `${cell(args)}はおよその値です。${kept}確かな値があるかをご確認ください。`,
  'cell-bound': (args) => `${cell(args)}は範囲の記載で、値そのものではありません。${kept}値があるかをご確認ください。`,
  'cell-target-bound': (args) => `${cell(args)}を目標値${args.value}として読み取りました。記載の文字も残しています。目標の向きをご確認ください。`,
  'cell-error': (args) => `${cell(args)}は表計算の計算できない値です。${kept}元の表の式をご確認ください。`,
  'cell-too-large': (args) => `${cell(args)}は桁が多く、正確に扱えません。${kept}単位をご確認ください。`,
  'cell-other-unit': (args) => `${cell(args)}は列や指標と異なる単位です。${kept}単位をご確認ください。`,
  'cell-no-year': (args) => `${cell(args)}は、年度が分からないため読み取っていません。ほかの値は読み取りました。年度の列か見出しをご確認ください。`,
  'year-without-era': (args) => `${inTable(args)}見出し「${args.column}」には元号がありません。隣の見出しや評価年度から${args.year}年度として読み取りました。列の設定の年度をご確認ください。`,
  'cell-unknown-basis': (args) => `${cell(args)}は、決算・見込み・予算・実績のどれかが分からないため読み取っていません。ほかの値は読み取りました。区分の列をご確認ください。`,
  'cell-unknown-rating': (args) => `${inTable(args)}施策「${args.policy}」の評価「${args.raw}」は、段階の並びにありません。記載の文字は残しています。段階の並びに加えてください。`,
  'rating-order-assumed': ({ steps }) => `評価の段階（${steps}）の良い順が分からないため、現れた順に並べました。記載の文字は残しています。段階の並びをご確認ください。`,
  'money-rounded': (args) => `${inTable(args)}${args.count}件の金額を、千円未満を四捨五入して読み取りました。記載の金額も残しています。合計との差は端数によることがあります。`,
  'money-converted': (args) => `${inTable(args)}${unit(args)}単位の金額を千円に直しました。記載の金額も残しています。単位をご確認ください。`,
  'money-own-unit': (args) => `${inTable(args)}${args.count}件の金額には、列と異なる単位が書かれています。書かれた単位で読み取りました。表をご確認ください。`,
  'unit-assumed': (args) => `${inTable(args)}金額の単位の記載がありません。${unit(args)}として読み取りました。単位をご確認ください。`,
  'unit-from-cells': (args) => `${inTable(args)}${args.count}件の指標の単位を、値に付いた文字から読み取りました。値はそのままです。指標の単位をご確認ください。`,
  'percent-as-fraction': (args) => `施策「${args.policy}」の指標「${args.name}」は、単位が％で値がすべて1以下です。記載のまま読み取りました。百分率の値（12.5など）かどうかをご確認ください。`,
  'basis-assumed': (args) => `${inTable(args)}${args.years}年度の見出しに、決算・見込み・予算・実績の別がありません。列の設定か評価年度との前後で分けて読み取りました。区分をご確認ください。`,
  'duplicate-value': (args) => `${inTable(args)}「${args.name}」の${args.year}年度（${basisWords[String(args.basis)] ?? args.basis}）の値が2つあります。先の「${args.first}」を使用し、後の「${args.raw}」は含めていません。どちらかをご確認ください。`,
  'duplicate-row': (args) => `${inTable(args)}施策「${args.policy}」の行が2つあります。先の行の記載を使用し、空欄だけを後の行で補いました。行をご確認ください。`,
  'duplicate-project': (args) => `事務事業「${args.name}」が、再掲の印なしに2回あります（施策「${args.first}」と「${args.policy}」）。どちらの金額も含めました。再掲かどうかをご確認ください。`,
  'duplicate-number': (args) => `${inTable(args)}施策「${args.policy}」に指標番号${args.no}が2つあります。後の「${args.name}」には空いている番号を付けました。番号をご確認ください。`,
  'name-differs': (args) => `${inTable(args)}施策${args.policy}の名称「${args.raw}」が、先の「${args.name}」と異なります。先の名称を使用し、同じ施策として読み取りました。番号と名称をご確認ください。`,
  'conflicting-text': (args) => `${cell(args)}が、施策「${args.policy}」の先の記載と異なります。先の記載を使用し、後の記載は含めていません。どちらかをご確認ください。`,
  'text-cut': ({ policy, count }) => `施策「${policy}」の${count}か所の文章が長すぎるため、途中までを読み取りました。ほかの部分は読み取りました。元のファイルをご確認ください。`,
  'filled-down': (args) => `${inTable(args)}${args.count}行は、施策や担当課の欄が空いています。結合されたセルとして、上の行と同じものに含めました。行の属する先をご確認ください。`,
  'row-without-policy': (args) => `${inTable(args)}${args.line}行目は、どの施策・担当課のものか分からないため読み取っていません。ほかの行は読み取りました。施策か担当課の列をご確認ください。`,
  'row-without-name': (args) => `${inTable(args)}${args.line}行目は、金額があり事務事業の名称がないため読み取っていません。ほかの行は読み取りました。名称の列をご確認ください。`,
  'table-total-mismatch': (args) => `${inTable(args)}${args.year}年度の合計${thousands(args.stated)}千円が、行の合計${thousands(args.rows)}千円と異なります。行の金額を使用します。表をご確認ください。`,
  'target-not-kept': ({ count }) => `目標値が複数の年度にある指標では、最も後の年度の目標値を使用し、ほかの${count}件は含めていません。実績の値はそのままです。最終目標の年度をご確認ください。`,
  'estimate-replaced': ({ count }) => `同じ年度に実績と見込みがある${count}件は、実績の値を使用しました。見込みの値は含めていません。ご対応は不要です。`,
  'departments-from-projects': ({ count }) => `${count}施策の担当課は、事務事業の担当課のうち最も多い課としました。ほかの課は関連課に入れています。主担当課をご確認ください。`,
  'words-gathered': (args) => `${inTable(args)}事務事業ごとの評価や文章${args.count}件は、【事業名】を付けて施策の同じ欄にまとめました。言葉は変えていません。事業ごとに見るときは、まとめ方を「事務事業ごと」にしてください。`,
  'codes-derived': ({ count }) => `${count}施策には番号の記載がないため、表の順に番号を付けました。名称はそのままです。番号を決めるときは、施策コードの列を加えてください。`,
  'column-not-read': (args) => `${inTable(args)}${args.count}列（${args.columns}）は読み取っていません。ほかの列は読み取りました。必要な列なら、意味を選んでください。`,
  'table-not-read': (args) => `${inTable(args)}内容は読み取っていません（使わない表としています）。ほかの表は読み取りました。必要な表なら、種類を選んでください。`,
  'table-changed': (args) => `${inTable(args)}見出しが、列の設定をしたときと異なるため読み取っていません。ほかの表は読み取りました。列の設定をやり直してください。`,
  'no-table-read': () => '施策として読み取れる行がありませんでした。元のファイルは変わっていません。表の種類と、施策・担当課の列をお選びください。',
  'more-of-the-same': (args) => `${inTable(args)}同じ種類のお知らせが、ほかに${args.count}件あります。上のお知らせと同じように読み取りました。表全体をご確認ください。`,
}
