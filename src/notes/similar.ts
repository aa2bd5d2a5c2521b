/** Share of common letter pairs from which two texts are called alike. */
const ALIKE_FROM = 0.5

function pairsOf(text: string): ReadonlyMap<string, number> {
  const letters = [...text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '')]
  const pairs = new Map<string, number>()
  for (let at = 1; at < letters.length; at++) {
    const pair = `${letters[at - 1] ?? ''}${letters[at] ?? ''}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0)

/** Share of letter pairs that two texts have in common, 0 to 1; 0 where a text has no pair. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const common = [...a].reduce((sum, [pair, count]) => sum + Math.min(count, b.get(pair) ?? 0), 0)
  const size = sizeOf(a) + sizeOf(b)
  return size === 0 ? 0 : (2 * common) / size
}

/** A hint for a person, never a reason to merge. */
export const isAlike = (one: string, other: string): boolean => likeness(one, other) >= ALIKE_FROM
