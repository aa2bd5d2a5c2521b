import type { SheetDiagnosticCode } from '../sheet/diagnostics.ts'
import type { SnapshotDiagnosticCode } from '../snapshot/diagnostics.ts'
import type { TableDiagnosticCode } from '../tables/table-diagnostics.ts'
import { tableDiagnosticMessages } from './tables.ts'

export type DiagnosticCode = SheetDiagnosticCode | SnapshotDiagnosticCode | TableDiagnosticCode
type Args = Readonly<Record<string, string | number>>

const sectionNames: Readonly<Record<string, string>> = {
  head: '見出し', leadDepartment: '担当課', relatedDepartments: '関連課', vision: '目指す姿', strategyGoal: 'まち・ひと・しごと目標',
  indicators: '指標', activities: '1 実施内容', thirdPartyOpinions: '2 審議会等第三者機関の評価・意見',
  progress: '3 進捗状況', necessity: '4 必要性', projects: '5 施策構成事務事業の優先度評価',
  statedTotals: '5 施策構成事務事業の計', costTrend: '総コストの経年変化', issues: '6 現状と課題の分析',
  plans: '7 今後の展開', roles: '8 行政と市民の役割分担', summary: '9 所管部の総括',
}

/** The printed name of a part of the sheet: indicators.2 → 指標2, projects.12 → 事務事業12番. */
function sectionName(section: string | number | undefined): string {
  const [key = '', no, part] = String(section ?? '').split('.')
  if (no === undefined) return sectionNames[key] ?? key
  if (key === 'projects') return `事務事業${no}番`
  return `${sectionNames[key] ?? key}${no}${part === 'figures' ? 'の数値' : ''}`
}

function thousands(value: string | number | undefined): string {
  return Number(value).toLocaleString('ja-JP')
}

function inPolicy(args: Args): string {
  return args.policy === undefined ? '' : `施策${args.policy}の`
}

/** One sentence for every diagnostic: what happened, what still holds, what to do next. */
export const diagnosticMessages: Readonly<Record<DiagnosticCode, (args: Args) => string>> = {
  ...tableDiagnosticMessages,
  'no-sheet': () => '施策評価シートが見つかりませんでした。元のファイルは変わっていません。シートの文字を抽出したテキスト（.txt）かどうかをご確認ください。',
  'sheet-without-head': ({ text, lines }) => `施策の番号と名称がないシート（「${text}」から${lines}行）は読み取っていません。ほかのシートは読み取りました。番号と名称の行をご確認ください。`,
  'outside-sheet': ({ text, lines }) => `最初のシートより前の${lines}行（「${text}」ほか）は、どの施策にも含めていません。必要な内容かどうかをご確認ください。`,
  'furniture-ignored': ({ lines }) => `ページ番号や様式名の行（${lines}行）を除いて読み取りました。ご対応は不要です。`,
  'missing-section': (args) => `${inPolicy(args)}「${sectionName(args.section)}」が見つかりませんでした。ほかの部分は読み取りました。原本に記載があるかをご確認ください。`,
  'duplicate-section': (args) => `${inPolicy(args)}「${sectionName(args.section)}」の見出しが2回あります。内容は続けて読み取りました。原本の該当箇所をご確認ください。`,
  'duplicate-indicator': (args) => `${inPolicy(args)}指標${args.no}が2つあります。先の指標を使用し、後の「${args.text}」は含めていません。番号をご確認ください。`,
  'duplicate-project-number': (args) => `${inPolicy(args)}事務事業の番号${args.no}が2回あります（「${args.text}」）。どちらの行も読み取りました。番号をご確認ください。`,
  'unread-line': (args) => `${inPolicy(args)}「${sectionName(args.section)}」の「${args.text}」は、項目として読み取れませんでした。ほかの部分は読み取りました。原本をご確認ください。`,
  'unmarked-activities': (args) => `${inPolicy(args)}実施内容の「${args.text}」の前に【新規】【継続】がありません。【継続】として読み取りました。原本をご確認ください。`,
  'unmarked-rating': (args) => `${inPolicy(args)}「${sectionName(args.section)}」で選ばれた段階が分かりませんでした。記載の文字は残しています。丸の付いた番号をご確認ください。`,
  'years-assumed': (args) => `${inPolicy(args)}事務事業の表に年度の見出しがありません。経年変化の表または指標の年度を当てて読み取りました。年度をご確認ください。`,
  'years-unknown': (args) => `${inPolicy(args)}事務事業の表の年度が分からないため、金額は読み取っていません。事業名と今後の方向性は読み取りました。年度の見出しをご確認ください。`,
  'unreadable-figure': (args) => `${inPolicy(args)}「${sectionName(args.section)}」の${args.year}年度の「${args.raw}」は数値として読み取れませんでした。記載の文字のまま残し、数値なしとしています。原本をご確認ください。`,
  'total-mismatch': (args) => `${inPolicy(args)}${args.year}年度の計${thousands(args.stated)}千円が、事業の合計${thousands(args.rows)}千円と異なります。シートの計を使用します。原本をご確認ください。`,
  'trend-mismatch': (args) => `${inPolicy(args)}${args.year}年度の計${thousands(args.stated)}千円が、経年変化の表の${thousands(args.trend)}千円と異なります。シートの計を使用します。原本をご確認ください。`,
  'duplicate-policy': (args) => `施策${args.policy}のシートが2つあります。先のシート（${args.line}行目から）を使用し、このシートは含めていません。どちらを使うかをご確認ください。`,
  'other-evaluation-year': (args) => `施策${args.policy}は${args.year}年度の評価で、ほかの施策（${args.round}年度）と異なります。そのまま含めました。同じ年度のシートかどうかをご確認ください。`,
  'no-evaluation-year': () => '年度の記載が見つからないため、評価の年度を決められませんでした。元のファイルは変わっていません。指標または総コストの表の見出しをご確認ください。',
}
