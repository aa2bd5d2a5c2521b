import type { Args } from './load-failure.ts'

export type NoticeCode =
  | 'not-persistent'
  | 'not-stored'
  | 'round-refreshed'
  | 'other-edition'
  | 'older-copy'
  | 'copy-damaged'
  /** The browser had thrown the database away, and with it the rounds that were taken in. */
  | 'shelf-lost'
  | 'round-missing'
  | 'round-unknown'
  | 'own-round-kept'
  | 'not-joined'

/** Something the reader should know while going on; dismissed by its key. */
export interface Notice {
  readonly key: string
  readonly code: NoticeCode
  readonly args: Args
}

export type Notify = (code: NoticeCode, args: Args) => void

/** The notices with one more at the end; the same thing is said once. */
export function addNotice(notices: readonly Notice[], code: NoticeCode, args: Args): readonly Notice[] {
  const key = JSON.stringify([code, args])
  return notices.some((notice) => notice.key === key) ? notices : [...notices, { key, code, args }]
}
