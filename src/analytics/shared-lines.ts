import { withoutListMarks } from './list-mark.ts'

const SAYS_NOTHING = /^(?:【[^】]*】|(?:特に)?なし|該当.{0,12}なし)。?$/

/** A line in the form in which lines are compared: list mark off, NFKC, ends trimmed. */
export function lineKey(line: string): string {
  // Marks such as ① become plain digits under NFKC, so they go first.
  return withoutListMarks(withoutListMarks(line).normalize('NFKC'))
}

/** True for a line whose words can be the same as another's: no blank, no heading, no 「該当なし」. */
export const speaks = (line: string): boolean => lineKey(line) !== '' && !SAYS_NOTHING.test(lineKey(line))

/**
 * Lines that stand word for word in more than one text.
 * @param texts the lines of each text
 * @returns by line key, the places of the texts that hold it, ascending; only keys of two texts or more
 */
export function findSharedLines(texts: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  texts.forEach((lines, at) => {
    for (const key of new Set(lines.filter(speaks).map(lineKey))) holders.set(key, [...(holders.get(key) ?? []), at])
  })
  return new Map([...holders].filter(([, at]) => at.length > 1))
}
