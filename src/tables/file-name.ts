/** Characters that a file system refuses or reads as a path, and those that no one sees. */
const REFUSED = /[\s\\/:*?"<>|\p{C}]+/gu
const LONGEST_PART = 60

/**
 * 見晴らし_施策の一覧_asaka-2022-6_2026-11-23.csv
 * @param what page and table in words
 * @param rounds ids of the rounds shown
 * @param date 2026-11-23
 */
export function nameFile(what: string, rounds: readonly string[], date: string, ending: string): string {
  const clean = (part: string): string => [...part.normalize('NFC').replace(REFUSED, '-')].slice(0, LONGEST_PART).join('')
  return `${['見晴らし', what, rounds.join('+'), date].map(clean).join('_')}.${ending}`
}
