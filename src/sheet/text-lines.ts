/** The lines of a document, cut out of its text when asked for, so that a large one is not held twice. */
export interface TextLines {
  readonly count: number
  /** A line without its break. @param index 0-based, below `count` */
  line(index: number): string
  /** The first UTF-16 unit of a line that is no space or tab; 0 for a line without one. */
  firstUnit(index: number): number
}

const unusualBreak = /[\r\u2028\u2029]/
const anyBreak = /\r\n|[\n\r\u2028\u2029]/g

/** Where lines begin, and how long the break before each is. */
function findBreaks(text: string): { starts: number[]; ends: number[] } {
  const starts = [0]
  const ends: number[] = []
  if (unusualBreak.test(text)) {
    for (const match of text.matchAll(anyBreak)) {
      ends.push(match.index)
      starts.push(match.index + match[0].length)
    }
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      ends.push(at)
      starts.push(at + 1)
    }
  }
  ends.push(text.length)
  return { starts, ends }
}

function firstUnitBetween(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x3000 && unit !== 0xa0) return unit
  }
  return 0
}

/**
 * Finds the lines of a document: any of LF, CR LF, CR, U+2028 and U+2029 ends one; a leading byte order mark belongs to
 * none; a break at the very end opens none.
 */
export function indexLines(text: string): TextLines {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const { starts, ends } = findBreaks(body)
  const count = starts.at(-1) === body.length ? starts.length - 1 : starts.length
  return {
    count,
    line: (index) => body.slice(starts[index], ends[index]),
    firstUnit: (index) => firstUnitBetween(body, starts[index]!, ends[index]!),
  }
}
