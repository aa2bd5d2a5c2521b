import type { BuiltRound } from '../intake/build-round.ts'
import type { ReadRefusal } from '../intake/read-all.ts'
import type { Diagnostic } from '../snapshot/types.ts'
import { fileRefusalMessages } from './intake.ts'
import { diagnosticMessages, type DiagnosticCode } from './sheet.ts'
import { snapshotFailureMessages } from './snapshot.ts'

export const IMPORT_TITLE = 'データの取り込み'
export const IMPORT_NOTE = 'ファイルはこの端末の中だけで読み取ります。どこにも送りません。取り込むまでは、今のデータは変わりません。'

/** Why nothing of a file can be taken in. */
export function refusalSentence(refused: ReadRefusal): string {
  if (refused.kind === 'file') return fileRefusalMessages[refused.refusal.code](refused.refusal.args)
  if (refused.kind === 'round') return snapshotFailureMessages[refused.failure.code](refused.failure.args)
  return refused.diagnostics.filter(({ severity }) => severity === 'error').map(diagnosticSentence).join('')
}

const diagnosticSentence = ({ code, args }: Diagnostic): string => diagnosticMessages[code as DiagnosticCode](args)

/** Why no round came of tables; none where one did. */
export function builtRefusals(built: BuiltRound): readonly string[] {
  if (built.kind === 'round') return []
  return built.kind === 'unread' ? built.diagnostics.map(diagnosticSentence) : [snapshotFailureMessages[built.failure.code](built.failure.args)]
}

/** What may be dropped, and what each becomes. */
export const IMPORT_KINDS: readonly (readonly [string, string])[] = [
  ['評価シートの文字（.txt .md）', 'UTF-8、UTF-16、Shift_JIS を見分けます。複数のファイルは1つの評価にまとめます。'],
  ['評価のデータ（.json .ndjson）', 'この画面で保存したものや、配布されたもの。'],
  ['表（.csv .tsv .xlsx）', '列の意味を確かめてから取り込みます。'],
]

export const ENDED_WORDS: Readonly<Record<'broken' | 'too-large', string>> = {
  broken: '読み取りの途中で処理が止まりました。今のデータは変わっていません。ファイルを小さく分けるか、画面を再読み込みして、もう一度お試しください。',
  'too-large': 'この1ファイルの版で読み取れるのは5 MBまでです。今のデータは変わっていません。通常の版で開くか、ファイルを分けてください。',
}

export const MAPPING_BROKEN = 'この読み方では、評価のデータを作れませんでした。今のデータは変わっていません。列の意味をご確認ください。'

export const readingSentence = (done: number, of: number, name: string): string => `読み取っています（${done + 1}／${of}ファイル）：${name}`
export const buildingSentence = (done: number, of: number, name: string): string => `表から評価のデータを作っています（${done + 1}／${of}枚）：${name}`
export const encodingSentence = (name: string, encoding: string): string => `「${name}」の文字コードは${encoding}と判断しました。文字が読めない場合は、取り込まずに元のファイルをご確認ください。`
/** Said of a round that stands in this screen alone. */
export const ROUND_NOT_KEPT = '取り込んだ評価はこの端末に保存されず、画面を閉じると消えます。元のファイルを残しておいてください。'
export const takenSentence = (title: string, kept: boolean): string => `「${title}」を取り込みました。${kept ? '' : ROUND_NOT_KEPT}`
export const SAME_CONTENT = '同じ内容の評価が、すでにこの端末にあります。取り込んでも表示は変わりません。'
export const olderSentence = (there: string, here: string): string => `この端末にある評価のほうが新しいものです（端末：${there}、このファイル：${here}）。置き換えると、古い内容に戻ります。`

/** Bytes as a person says them, or what the caller counts in. */
export const wideReadingSentence = (name: string, share: string, policies: string): string => `読み取りながら保存しています：${name}　${share}　${policies}施策`
export const wideColumnsSentence = (policies: string): string => `集計の準備をしています：${policies}施策`
export const WIDE_NOTE = '施策が多いため、市区町村を選んで開く評価として取り込みます。集計は全体で見られます。'
export const WIDE_REPLACES = (title: string): string => `同じ評価「${title}」が、この端末にあります。取り込むと置き換わります。`
export const WIDE_CANCELLED = '読み取りを中止しました。今のデータは変わっていません。'

/** The buttons under a preview, by what taking it in would do. */
export const TAKE_WORDS = {
  add: '取り込む',
  replace: '置き換える',
  replaceOlder: '古い内容で置き換える',
  beside: '別の評価として加える',
  leave: 'やめる',
} as const
