/**
 * Joins each 再掲 row to its home: the one own row of the same name within its round and municipality.
 * @param names project names; compared after NFKC and trimming
 * @param relisted 1 for a 再掲 row, by row
 * @param scope a number by row, the same for the rows of one municipality in one round
 * @returns by row: its own index for an own row, the home's index for a 再掲 row, −1 where none or several could be meant
 */
export function resolveHomes(
  names: readonly string[],
  relisted: ArrayLike<number>,
  scope: ArrayLike<number>,
): Int32Array {
  const keys = names.map((name, row) => `${scope[row]}\n${name.normalize('NFKC').trim()}`)
  const homeOf = new Map<string, number>()
  keys.forEach((key, row) => {
    if (relisted[row] === 0) homeOf.set(key, homeOf.has(key) ? -1 : row)
  })
  return Int32Array.from(keys, (key, row) => (relisted[row] === 0 ? row : (homeOf.get(key) ?? -1)))
}
