import type { ConfirmedMatches, Verdict } from '../analytics/rounds/match-types.ts'

const PREFIX = 'same-rows:'
const VERDICTS: readonly Verdict[] = ['same', 'other']

/** The key under which what a person said of two years is stored. @param key from `matchKey` */
export const matchSetting = (key: string): string => `${PREFIX}${key}`

/** What a person said of proposals, as it came from storage, unchecked; what cannot be read counts as not said. */
export function decodeMatches(value: unknown): ConfirmedMatches {
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  return new Map(entries.flatMap((entry): readonly (readonly [string, Verdict])[] => {
    const pair: readonly unknown[] = Array.isArray(entry) ? entry : []
    const [key, word] = pair
    const verdict = VERDICTS.find((one) => one === word)
    return typeof key === 'string' && verdict !== undefined ? [[key, verdict]] : []
  }))
}

/** The words to be stored with one of them in its place; `undefined` where none is left. */
export function encodeMatches(confirmed: ConfirmedMatches, key: string, verdict: Verdict | null): readonly (readonly [string, Verdict])[] | undefined {
  const next = new Map(confirmed)
  if (verdict === null) next.delete(key)
  else next.set(key, verdict)
  return next.size === 0 ? undefined : [...next]
}
