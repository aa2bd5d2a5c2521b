/** Whether two pieces of plain data say the same: a list and what it holds in their order, what is the same object without a look inside. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((value, at) => isEqual(value, other[at]))
  const [keys, others] = [Object.keys(one), Object.keys(other)]
  return !Array.isArray(other) && keys.length === others.length
    && keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key as keyof typeof one], other[key as keyof typeof other]))
}

/**
 * The value held where the next one says the same, so that nothing is computed or drawn again for it.
 * @param held undefined where nothing is held yet
 * @returns one of the two; plain data only
 */
export const keepEqual = <T>(held: T | undefined, next: T): T => (held !== undefined && isEqual(held, next) ? held : next)
