import type { Pair } from './match-types.ts'

/** The rows that no pair takes up. */
export function leftOver(pairs: readonly Pair[], before: readonly number[], after: readonly number[]): { readonly ended: readonly number[]; readonly added: readonly number[] } {
  const taken = { before: new Set(pairs.map((pair) => pair.before)), after: new Set(pairs.map((pair) => pair.after)) }
  return { ended: before.filter((row) => !taken.before.has(row)), added: after.filter((row) => !taken.after.has(row)) }
}

/** Pairs in the order of the later round's sheets. */
export const inLaterOrder = (pairs: readonly Pair[]): readonly Pair[] => [...pairs].sort((a, b) => a.after - b.after)
