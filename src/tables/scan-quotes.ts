const QUOTE = 34
const LINE_FEED = 10
const RETURN = 13

export interface ScannedText {
  /** The text, with what stands after a closing quote taken into the quotes, so that no reader drops it. */
  readonly text: string
  /** 1-based line on which each record begins; one more than there are records where the text ends in a line break. */
  readonly starts: readonly number[]
  /** Line of the quote that nothing closes, and how many lines it swallows; null where there is none. */
  readonly unclosed: { readonly line: number; readonly lines: number } | null
  /** Lines on which text followed a closing quote. */
  readonly strays: readonly number[]
}

function findClosing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at
  }
  return -1
}

function findFieldEnd(text: string, from: number, separator: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === separator || unit === LINE_FEED || unit === RETURN) return at
  }
  return text.length
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit === LINE_FEED || (unit === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) breaks++
  }
  return breaks
}

/** Mended text is the source's pieces up to each repair, and the repair. */
interface Walk {
  at: number
  line: number
  unclosed: ScannedText['unclosed']
  readonly starts: number[]
  readonly strays: number[]
  readonly mended: string[]
  copied: number
}

/** Passes over a field that opens with a quote. */
function passQuoted(walk: Walk, text: string, separator: number): void {
  const closing = findClosing(text, walk.at + 1)
  const breaks = countBreaks(text, walk.at + 1, closing < 0 ? text.length : closing)
  if (closing < 0) {
    walk.unclosed = { line: walk.line, lines: breaks }
    walk.at = text.length
    return
  }
  walk.line += breaks
  walk.at = findFieldEnd(text, closing + 1, separator)
  if (walk.at === closing + 1) return
  walk.strays.push(walk.line)
  walk.mended.push(text.slice(walk.copied, closing), text.slice(closing + 1, walk.at).replaceAll('"', '""'), '"')
  walk.copied = walk.at
}

function passSeparator(walk: Walk, text: string, separator: number): void {
  const unit = text.charCodeAt(walk.at++)
  if (unit === separator) return
  if (unit === RETURN && text.charCodeAt(walk.at) === LINE_FEED) walk.at++
  walk.starts.push(++walk.line)
}

/**
 * Walks through delimited text once to learn what a reader of fields does not tell: on which line each record begins and
 * where quotes are not as they should be. Time is linear.
 * @param separator one character
 */
export function scanQuotes(text: string, separator: string): ScannedText {
  const sign = separator.charCodeAt(0)
  const walk: Walk = { at: 0, line: 1, unclosed: null, starts: [1], strays: [], mended: [], copied: 0 }
  while (walk.at < text.length) {
    if (text.charCodeAt(walk.at) === QUOTE) passQuoted(walk, text, sign)
    else walk.at = findFieldEnd(text, walk.at, sign)
    if (walk.at < text.length) passSeparator(walk, text, sign)
  }
  const { starts, unclosed, strays } = walk
  return { text: walk.copied === 0 ? text : [...walk.mended, text.slice(walk.copied)].join(''), starts, unclosed, strays }
}
