/** Whether a person found words on the sheet that take up a third party's opinion. */
export type OpinionStatus = 'found' | 'not-found' | 'unread'

export interface OpinionMark {
  readonly status: OpinionStatus
  readonly note: string
}

export const UNREAD_OPINION: OpinionMark = { status: 'unread', note: '' }
