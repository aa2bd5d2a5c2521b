import type { ShippedRound } from '../domain/shipped-round.ts'

type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Which rounds this device opens by itself; none: those that come with the app. */
export interface RoundChoice {
  recall(): readonly string[]
  remember(ids: readonly string[]): void
}

const KEY = 'miharashi.rounds'
const MOST = 50

function readIds(text: string | null): readonly string[] {
  const stored: unknown = JSON.parse(text ?? '[]')
  return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string').slice(0, MOST) : []
}

/**
 * The choice in a storage that answers at once; one that refuses or holds something else counts as no choice.
 * @param storage gives the storage; may throw where the browser bars it
 */
export function createRoundChoice(storage: () => TextStorage): RoundChoice {
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  return {
    recall: () => attempt(() => readIds(storage().getItem(KEY)), []),
    remember: (ids) => attempt(() => (ids.length === 0 ? storage().removeItem(KEY) : storage().setItem(KEY, JSON.stringify(ids))), undefined),
  }
}

/** Ids of the rounds to bring at the start: those of the address, else of this device, else those that open by themselves. */
export const roundsAtStart = (asked: readonly string[], recalled: readonly string[], usual: readonly string[]): readonly string[] =>
  [asked, recalled, usual].find((ids) => ids.length > 0) ?? []

/** What identifies the rounds that may be looked at as one. */
type YearOf = Pick<ShippedRound, 'municipality' | 'evaluationYear'>

const sameYear = (a: YearOf, b: YearOf): boolean => a.municipality === b.municipality && a.evaluationYear === b.evaluationYear

/** The shipped rounds that open by themselves: all of the latest 評価年度, of the municipality that is listed first with it. */
export function usualRounds(shipped: readonly ShippedRound[]): readonly string[] {
  const latest = Math.max(...shipped.map(({ evaluationYear }) => evaluationYear))
  const first = shipped.find(({ evaluationYear }) => evaluationYear === latest)
  return first ? shipped.filter((round) => sameYear(round, first)).map(({ id }) => id) : []
}
