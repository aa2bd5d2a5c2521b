/** One line of the document, or what follows a label on it. */
export interface LinePart {
  /** 1-based line of the document. */
  readonly line: number
  /** 1-based column of `text`'s first character. */
  readonly column: number
  readonly text: string
  /** A page turned between the line before and this one. */
  readonly bridged: boolean
}

const unusualBreak = /[\r\u2028\u2029]/
const lineBreak = /\r\n|[\n\r\u2028\u2029]/

/**
 * Lines of a document without their breaks; a leading byte order mark is dropped, a break at the very end opens no line.
 * @returns line n of the document at index n − 1
 */
export function splitLines(text: string): string[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (body === '') return []
  const lines = unusualBreak.test(body) ? body.split(lineBreak) : body.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** Where the first character of a part that is not a space stands. */
export function placeOf(part: LinePart): readonly [number, number] {
  return [part.line, part.column + part.text.length - part.text.trimStart().length]
}

/** Parts that show something. */
export function withoutBlank(parts: readonly LinePart[]): LinePart[] {
  return parts.filter((part) => part.text.trim() !== '')
}
