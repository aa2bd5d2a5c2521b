/** What a table or figure can be saved as. */
export type SaveKind = 'csv' | 'xlsx' | 'svg' | 'png' | 'json'

export const SAVE_WORDS: Readonly<Record<SaveKind, string>> = {
  csv: '表 CSV',
  xlsx: '表 Excel（.xlsx）',
  svg: '図 SVG',
  png: '図 PNG',
  json: '表示中の施策のデータ（JSON）',
}

export const savedSentence = (name: string): string => `「${name}」を保存しました。`
export const NOT_SAVED = 'ファイルを作成できませんでした。画面の数値はそのままです。もう一度お試しください。'
