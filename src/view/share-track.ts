import { isJudged, type Attainment } from '../analytics/attainment.ts'
import { formatShare } from './indicator.ts'

/** 進み具合 on one scale for all indicators: 0 the base year, 100 the final target; clipped to −100 … 200 %. */
export interface ShareTrack {
  /** Places in 0 … 1 of the width. */
  readonly base: number
  readonly target: number
  readonly guide: number
  readonly value: number
  /** Beyond an edge: the arrow points there and the true value is printed. */
  readonly beyond: 'left' | 'right' | null
  readonly text: string
  readonly estimate: boolean
}

const LOW = -1
const HIGH = 2
const place = (share: number): number => (Math.min(HIGH, Math.max(LOW, share)) - LOW) / (HIGH - LOW)

/** null where the share is not shown. */
export function buildShareTrack(attainment: Attainment): ShareTrack | null {
  if (!isJudged(attainment) || attainment.share === null) return null
  const { share, tau, inputs } = attainment
  const guide = inputs.targetKind === 'level' ? 1 : tau
  return {
    base: place(0), target: place(1), guide: place(guide), value: place(share),
    beyond: share > HIGH ? 'right' : share < LOW ? 'left' : null,
    text: formatShare(share), estimate: inputs.valueBasis === 'estimate',
  }
}
