/** So many names of a whole plan stand in a sentence; the list beside it holds all. */
const MOST_NAMES = 12

/** 「611・612ほか3」: the first of them, and how many are left. */
export function someOf(names: readonly string[], most = MOST_NAMES, apart = '・'): string {
  const more = names.length - most
  return more > 0 ? `${names.slice(0, most).join(apart)}ほか${more}` : names.join(apart)
}
