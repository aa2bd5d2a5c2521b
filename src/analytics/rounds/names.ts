import { type Ratio, ratio } from '../../domain/units.ts'

/** From this likeness on two names are taken for similar. */
export const SIMILAR = 0.5

/** What every project is called ends alike and says nothing of which it is. */
const COMMON_END = /(?:事務)?事業$/

/** A name in the form in which the names of two rounds are compared: NFKC, without blanks. */
export const nameKey = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/g, '')

function pairsOf(name: string): readonly string[] {
  const letters = [...name]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

/**
 * How alike two names are: the share of their neighbouring letters that both have (Dice), without a common 「事業」 at the end.
 * @returns 1 for the same name, 0 for names without two letters in common
 */
export function nameLikeness(one: string, other: string): Ratio {
  const [a, b] = [one, other].map((name) => nameKey(name).replace(COMMON_END, '') || nameKey(name))
  if (a === b) return ratio(1)
  const [left, right] = [pairsOf(a ?? ''), pairsOf(b ?? '')]
  const spare = new Map<string, number>()
  for (const pair of right) spare.set(pair, (spare.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of left) {
    const count = spare.get(pair) ?? 0
    if (count === 0) continue
    spare.set(pair, count - 1)
    shared++
  }
  const all = left.length + right.length
  return ratio(all === 0 ? 0 : (2 * shared) / all)
}
