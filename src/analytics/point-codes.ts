/** 確認したい点; the order of the list. */
export const POINT_CODES = ['F1', 'F2', 'F3', 'F4', 'F6', 'F11', 'F5', 'F9', 'F10', 'F12', 'F13'] as const
export type PointCode = (typeof POINT_CODES)[number]

/** 質問の候補 for the committee, or 記載の確認 for the secretariat. */
export type PointList = 'question' | 'record'

export const POINT_LISTS: Readonly<Record<PointCode, PointList>> = {
  F1: 'question',
  F2: 'question',
  F3: 'question',
  F4: 'question',
  F6: 'question',
  F11: 'question',
  F5: 'record',
  F9: 'record',
  F10: 'record',
  F12: 'record',
  F13: 'record',
}

/** The codes that rest on the 試算 and disappear with it. */
export const DEPENDS_ON_ATTAINMENT: Readonly<Record<PointCode, boolean>> = {
  F1: true,
  F2: false,
  F3: true,
  F4: true,
  F6: true,
  F11: true,
  F5: true,
  F9: false,
  F10: false,
  F12: false,
  F13: false,
}

/** One rule that holds for one policy, or for several alike. */
export interface Point {
  readonly code: PointCode
  /** Index into the policies. */
  readonly policy: number
  /** Further policies that it concerns alike, as indexes in sheet order. */
  readonly others: readonly number[]
  /** The indicators that it speaks of, as indexes; empty where it speaks of the text alone. */
  readonly indicators: readonly number[]
  /** The project rows that it speaks of, as indexes. */
  readonly listings: readonly number[]
  readonly args: Readonly<Record<string, string | number>>
}
