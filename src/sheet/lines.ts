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

/** Stands for every line that shows nothing: it parts paragraphs and has no place of its own. */
export const blankLine: LinePart = { line: 0, column: 1, text: '', bridged: false }

/** Where the first character of a part that is not a space stands. */
export function placeOf(part: LinePart): readonly [number, number] {
  return [part.line, part.column + part.text.length - part.text.trimStart().length]
}

/** Parts that show something. */
export function withoutBlank(parts: readonly LinePart[]): LinePart[] {
  return parts.filter((part) => part.text.trim() !== '')
}
