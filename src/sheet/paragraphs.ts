import { placeOf, type LinePart } from './lines.ts'
import type { Place } from './types.ts'

/** A paragraph or list item: its lines joined, its list mark taken off. */
export interface Paragraph {
  text: string
  /** The first character after the mark. */
  readonly at: Place
  readonly marked: boolean
  /** A blank line stands before it. */
  readonly apart: boolean
}

const mark = /^\s*(?:[-–*]\s+)?(?:[・･]\s*)?/
const opener = /^\s*(?:[-–*]\s|[・･]|[（(][^（）()]{1,8}[）)]|[【※〔○●◯◎■□◆◇▪➢→]|[①-⑳]|[0-9０-９]{1,2}[.．)）])/
const sentenceEnd = /[。．！？!?]$/
const latinEnd = /[A-Za-z0-9,.]/
const latinStart = /[A-Za-z0-9]/

/** Narrowest and widest column of text, in full-width characters, that a form's box wraps prose to. */
const narrowest = 24
const widest = 60
/** A wrapped line may fall short by this much: line breaking rules keep signs and Latin words together. */
const slack = 4

/** Width in full-width characters, a half-width one counting half; stops counting beyond what a box can hold. */
function width(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length && sum <= widest; at++) {
    const unit = text.charCodeAt(at)
    sum += unit < 0x100 || (unit >= 0xff61 && unit <= 0xff9f) ? 0.5 : 1
  }
  return sum
}

/** The width prose of this block was wrapped to; null where its lines were not wrapped by a box. */
function wrapWidth(parts: readonly LinePart[]): number | null {
  const longest = parts.reduce((most, part) => Math.max(most, width(part.text.trim())), 0)
  return longest >= narrowest && longest <= widest ? longest : null
}

/**
 * Whether a line goes on with the sentence of the line before. Extraction keeps the breaks of a narrow box, but also the
 * writer's own breaks, so a line goes on only when it opens nothing itself, the one before ends no sentence, and that one
 * was full (as wide as its block is wrapped), ended in a comma, or a page turned between them.
 */
function goesOn(before: string, part: LinePart, wrapped: number | null): boolean {
  if (opener.test(part.text) || sentenceEnd.test(before)) return false
  if (part.bridged || before.endsWith('、') || before.endsWith('，')) return true
  return wrapped !== null && width(before) >= wrapped - slack
}

/** Wrapped lines as one: Japanese without a space, Latin words with one. */
function join(pieces: readonly string[]): string {
  return pieces
    .map((piece, at) => {
      const before = pieces[at - 1] ?? ''
      return latinEnd.test(before.slice(-1)) && latinStart.test(piece.charAt(0)) ? ` ${piece}` : piece
    })
    .join('')
}

function begin(part: LinePart, apart: boolean): Paragraph {
  const unmarked = part.text.replace(mark, '')
  const lead = part.text.slice(0, part.text.length - unmarked.length)
  const text = unmarked.trim()
  // A mark with nothing behind it is what was written, such as a lone dash.
  if (text === '') return { text: part.text.trim(), at: placeOf(part), marked: false, apart }
  return { text, at: [part.line, part.column + lead.length], marked: lead.trim() !== '', apart }
}

/** Paragraphs and list items of a block in order; blank lines part them and are gone. */
export function readParagraphs(parts: readonly LinePart[]): Paragraph[] {
  const wrapped = parts.length > 1 ? wrapWidth(parts) : null
  const paragraphs: Paragraph[] = []
  const pieces: string[][] = []
  let before: string | null = null
  let apart = false
  for (const part of parts) {
    const text = part.text.trim()
    if (text === '') {
      before = null
      apart = true
      continue
    }
    if (before !== null && goesOn(before, part, wrapped)) {
      pieces.at(-1)?.push(text)
    } else {
      const paragraph = begin(part, apart)
      paragraphs.push(paragraph)
      pieces.push([paragraph.text])
    }
    before = text
    apart = false
  }
  for (const [at, paragraph] of paragraphs.entries()) paragraph.text = join(pieces[at]!)
  return paragraphs
}

/** A block's text: one line a paragraph or item. @returns text "" and no place for a block that shows nothing */
export function readProse(parts: readonly LinePart[]): { text: string; at: Place | null } {
  const paragraphs = readParagraphs(parts)
  return { text: paragraphs.map((paragraph) => paragraph.text).join('\n'), at: paragraphs[0]?.at ?? null }
}
