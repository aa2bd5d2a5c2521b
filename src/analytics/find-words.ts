import { normaliseText } from './policy-text.ts'

/** A stretch of a text in UTF-16 units, the end not included. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A text in searchable form, with the place in the original of each of its units. */
interface MappedText {
  readonly text: string
  /** By unit of `text`: the stretch of the original that it came from. */
  readonly origin: readonly Range[]
}

const MARK = /^\p{M}/u

/** Whether the next character changes, or is changed by, what stands before it: ｶﾞ is one ガ. */
function belongs(before: string, next: string): boolean {
  const form = normaliseText(next)
  return MARK.test(form) || normaliseText(before + next) !== normaliseText(before) + form
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const character of text) {
    const last = pieces.at(-1)
    if (last !== undefined && belongs(last, character)) pieces[pieces.length - 1] = last + character
    else pieces.push(character)
  }
  return pieces
}

/** Normalisation can make one character of several and several of one (㌔ → キロ), so each piece is mapped by itself. */
function mapText(text: string): MappedText {
  const whole = normaliseText(text)
  const pieces = piecesOf(text)
  // Where the pieces do not add up to the whole, the text is one piece: found exactly, marked coarsely.
  const exact = pieces.map(normaliseText).join('') === whole ? pieces : [text]
  const origin: Range[] = []
  let start = 0
  for (const piece of exact) {
    const range = { start, end: start + piece.length }
    for (let unit = normaliseText(piece).length; unit > 0; unit--) origin.push(range)
    start = range.end
  }
  return { text: whole, origin }
}

function occurrences({ text, origin }: MappedText, word: string): readonly Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: origin[at]!.start, end: origin[at + word.length - 1]!.end })
  }
  return found
}

/** Ranges in order, those that overlap made one. */
function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last && range.start < last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else joined.push(range)
  }
  return joined
}

/**
 * Where words stand in a text, whatever the width, case or form they are written in.
 * @param words in searchable form, from `searchWords`
 * @returns stretches of the original text in order, none overlapping; [] where no word stands
 */
export function findWords(text: string, words: readonly string[]): readonly Range[] {
  const whole = normaliseText(text)
  const present = words.filter((word) => whole.includes(word))
  if (present.length === 0) return []
  const mapped = mapText(text)
  return joinRanges(present.flatMap((word) => occurrences(mapped, word)))
}
