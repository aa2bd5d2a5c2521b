import type { StorageFailureCode } from '../db/failure.ts'
import type { NoteKind, NotePriority, NoteStatus } from '../notes/types.ts'

interface Option<T> {
  readonly value: T
  readonly word: string
}

const options = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): readonly Option<T>[] =>
  values.map((value) => ({ value, word: words[value] }))

export const KIND_WORDS: Readonly<Record<NoteKind, string>> = {
  question: '質問', opinion: '意見（所見）', material: '資料要求', memo: '手元メモ', prepared: '想定問答',
}
export const KIND_HINTS: Readonly<Record<NoteKind, string>> = {
  question: '', opinion: '', material: '', memo: '自分だけの覚え書きです。選ばない限り、ファイルにも印刷にも出ません。',
  prepared: '説明する側の準備です。選ばない限り、ファイルにも印刷にも出ません。',
}
export const PRIORITY_WORDS: Readonly<Record<NotePriority, string>> = { high: '高', middle: '中', low: '低' }
export const STATUS_WORDS: Readonly<Record<NoteStatus, string>> = { draft: '下書き', submit: '提出する' }

export const KIND_OPTIONS = options(['question', 'opinion', 'material', 'memo', 'prepared'], KIND_WORDS)
export const PRIORITY_OPTIONS = options(['high', 'middle', 'low'], PRIORITY_WORDS)
export const STATUS_OPTIONS = options(['draft', 'submit'], STATUS_WORDS)
export const AUDIENCE_WORDS = { public: '公開', members: '委員限り' } as const
export const AUDIENCE_OPTIONS = options(['members', 'public'] as const, AUDIENCE_WORDS)

const clock = new Intl.DateTimeFormat('ja-JP', { hour: '2-digit', minute: '2-digit', hour12: false })

const NO_ROOM = '空き容量が不足しているため、メモを保存できませんでした。画面を閉じる前に［ファイルに保存］を選んでください。'
const NOT_KEPT = 'この端末の保存領域を使用できないため、メモを保存できませんでした。画面を閉じる前に［ファイルに保存］を選んでください。'

const failures: Partial<Record<StorageFailureCode, string>> = {
  quota: NO_ROOM,
  unwritable: 'この端末の記憶装置に書き込めないため、メモを保存できませんでした（空き容量の不足など）。画面を閉じる前に［ファイルに保存］を選んでください。',
  'shared-storage': '1ファイルの版では、メモをこの端末に保存しません（ほかのファイルと保存領域を分けられないため）。画面を閉じる前に［ファイルに保存］を選んでください。',
  'newer-database': '新しい版の見晴らしに切り替わったため、この版ではメモを保存しません。保存済みのメモは変わっていません。［ファイルに保存］のあと、画面を再読み込みしてください。',
  'no-answer': 'この端末の保存領域から応答がないため、メモを保存できませんでした。画面を閉じる前に［ファイルに保存］を選んでください。',
  aborted: 'メモの保存が途中で中断されました。入力した文はこの画面に残っています。もう一度保存するか、［ファイルに保存］を選んでください。',
}

export const keepSentences = {
  idle: '書き始めると、自動で保存します。メモはこの端末だけに残ります。',
  typing: '入力中です（まだ保存していません）。',
  saving: '保存しています…',
  saved: (at: string): string => `保存済み ${clock.format(new Date(at))}`,
  onlyMirror: (at: string): string => `この端末の簡易な保存領域だけに保存しました（${clock.format(new Date(at))}）。念のため［ファイルに保存］を選んでください。`,
  onlyShelf: (at: string): string => `保存しました（${clock.format(new Date(at))}）。控えは作れませんでした。念のため［ファイルに保存］を選んでください。`,
  failed: (code: StorageFailureCode): string => failures[code] ?? NOT_KEPT,
  conflict: 'この質問は、別の画面でも変更されていました。両方の文を残し、この画面の文は別の1件として保存しました。',
} as const

export const reportSentences = {
  restored: (count: number): string => `メモを控えから復元しました（${count}件）。`,
  missing: (count: number): string => `保存済みのメモのうち${count}件が、この端末に見つかりません。ほかのメモは残っています。控えのファイルがあれば［控えを読み込む］を選んでください。`,
  older: 'メモの一部が、最後に保存した時点より前の内容に戻っている可能性があります。控えのファイルがあれば［控えを読み込む］を選んでください。',
  lost: 'ブラウザーの保存領域に欠けがありました。メモが足りない場合は、控えのファイルから［控えを読み込む］を選んでください。',
  unreadable: (count: number): string => `読み取れないメモが${count}件あります。消さずに残しています。ほかのメモはそのままお使いいただけます。`,
  newer: '新しい版の見晴らしが保存したメモがあります。この版では変更を保存しません。画面を再読み込みして、新しい版に切り替えてください。',
} as const

const ERASE_CAUSES: Partial<Record<StorageFailureCode, string>> = {
  aborted: '途中で中断されたため', 'no-answer': 'この端末の保存領域から応答がないため', 'newer-database': '新しい版の見晴らしに切り替わったため',
}

export const deletedSentence = (count: number): string => `質問を${count}件削除しました。`
export const savedToFile = (count: number): string => `質問${count}件をファイルに保存しました。このファイルを事務局へお送りください。`
export const backupSaved = (count: number, settings: number): string => `メモ${count}件と設定${settings}件の控えをファイルに保存しました。`
export const backupReminder = (count: number): string => `控えをファイルに保存してから、${count}件を変更しました。［控えを保存］をお勧めします。`
/** What became of the notes and settings of a 控え; each as the number that changed here, and the number that it holds. */
export function readBack(changed: number, total: number, settingsChanged: number, settings: number): string {
  const notes = changed === 0 ? `控えの${total}件は、すべてこの端末にあります。変わったメモはありません。` : `控えの${total}件のうち、この端末になかった内容${changed}件を加えました。`
  if (settings === 0) return notes
  return settingsChanged === 0 ? `${notes}設定${settings}件で変わったものはありません。` : `${notes}設定${settings}件のうち${settingsChanged}件を控えの内容にしました。`
}
export const collectedRead = (names: readonly string[], total: number): string => (names.length > 0 ? `${names.length}ファイルを読み込みました。取りまとめは${total}件です。` : '')
export const COLLECT_KEPT = '読み込んだ内容は、この端末に残ります（ほかへは送りません）。消すときは［取りまとめを空にする］を選んでください。'
export const COLLECT_NOT_KEPT = '読み込んだ内容は、この画面を閉じると消えます。各委員のファイルを残しておいてください。'
export const COLLECT_EMPTIED = '取りまとめを空にしました。各委員のファイルは変わっていません。'
export const notErased = (code: StorageFailureCode): string =>
  `メモを消せませんでした（${ERASE_CAUSES[code] ?? 'この端末の保存領域を使用できないため'}）。メモは残っています。画面を再読み込みして、もう一度お試しください。`
export const erased = 'この端末のメモをすべて消しました。'
export const ERASE_WORD = '消去'
