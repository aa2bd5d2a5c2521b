import type { NotesFailure, NotesFailureCode } from '../notes/file.ts'

const UNCHANGED = 'この端末のメモは変わっていません。'

const FIELDS: Readonly<Record<string, string>> = {
  id: '番号', round: '評価', evidence: '根拠', kind: '種別', priority: '優先度', status: '状態', text: '内容', answer: '回答',
  answeredBy: '回答課', author: '委員名', createdAt: '作成日時', changedAt: '変更日時', revision: '版', addressee: '回答をお願いする課', savedAt: '保存日時', settings: '設定',
}

const fieldOf = ({ field = '' }: NotesFailure): string => {
  const [name = ''] = field.split('.')
  return FIELDS[name] ?? (field === '' ? '全体' : field)
}

const sentences: Readonly<Record<NotesFailureCode, (failure: NotesFailure) => string>> = {
  empty: () => `内容がありません。${UNCHANGED}保存し直したファイルをお選びください。`,
  'too-large': () => `大きすぎるため読み取りませんでした。${UNCHANGED}質問・意見のファイルかどうかご確認ください。`,
  'not-json': () => `質問・意見のファイル（.json）として読み取れませんでした。${UNCHANGED}この画面で保存したファイルをお選びください。`,
  cut: () => `途中で終わっています。${UNCHANGED}元のファイルをもう一度コピーするか、受け取り直してください。`,
  'not-notes': () => `質問・意見のファイルではありません。${UNCHANGED}この画面で保存した質問・意見のファイル（.json）をお選びください。`,
  'newer-version': () => `新しい版の見晴らしで作られています。${UNCHANGED}画面を新しい版に切り替えてから、もう一度お選びください。`,
  invalid: (failure) => `${failure.place === undefined ? '' : `${failure.place}件目の`}「${fieldOf(failure)}」が決められた形ではありません。${UNCHANGED}該当箇所を直すか、作成した方に保存し直してもらってください。`,
  'duplicate-id': ({ place }) => `${place}件目の番号が前の質問と同じです。${UNCHANGED}作成した方に保存し直してもらってください。`,
}

/** Why a file was not read, at which place, what still holds and what to do. */
export const notesFailureSentence = (name: string, failure: NotesFailure): string => `「${name}」は、${sentences[failure.code](failure)}`
