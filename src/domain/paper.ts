/** 施策1頁, 一覧表, 会議資料. */
export type PaperKind = 'policies' | 'list' | 'deck'

/** How the papers of a kind are numbered: 資料2－5. */
export interface PaperNumber {
  readonly prefix: string
  readonly start: number
}

/** What a person wants on paper; the deck is numbered by the plan of the meeting. */
export interface PaperChoice {
  readonly kind: PaperKind
  /** False: 内部評価のみ, nothing of the 試算. */
  readonly attainment: boolean
  /** 「委員限り」. */
  readonly committeeOnly: boolean
  /** Boxes for 質問・意見 and 回答. */
  readonly boxes: boolean
  readonly policies: PaperNumber
  readonly list: PaperNumber
}

const UNNUMBERED: PaperNumber = { prefix: '', start: 1 }

export const DEFAULT_PAPER: PaperChoice = { kind: 'policies', attainment: true, committeeOnly: false, boxes: false, policies: UNNUMBERED, list: UNNUMBERED }
