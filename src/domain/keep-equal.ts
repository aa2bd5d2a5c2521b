/**
 * The value held where the next one says the same, so that nothing is computed or drawn again for it.
 * @param held undefined where nothing is held yet
 * @returns one of the two; plain data only, compared as JSON: a list and what it holds, in their order
 */
export const keepEqual = <T>(held: T | undefined, next: T): T =>
  (held !== undefined && JSON.stringify(held) === JSON.stringify(next) ? held : next)
