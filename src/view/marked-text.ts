import { findWords, type Range } from '../analytics/find-words.ts'
import { searchWords } from '../analytics/policy-text.ts'

/** A piece of a text, marked or not; the pieces put together are the text. */
export interface TextPart {
  readonly text: string
  readonly marked: boolean
}

/** Cuts a text at ranges that are in order and do not overlap. @param from where the wanted stretch begins, `to` where it ends */
export function cutAt(text: string, marks: readonly Range[], from = 0, to = text.length): readonly TextPart[] {
  const parts: TextPart[] = []
  const add = (start: number, end: number, marked: boolean): void => {
    if (end > start) parts.push({ text: text.slice(start, end), marked })
  }
  let at = from
  for (const mark of marks) {
    add(at, mark.start, false)
    add(mark.start, mark.end, true)
    at = mark.end
  }
  add(at, to, false)
  return parts
}

/** A text with the words of a wish marked, in whatever width or case they are written. */
export function markWords(text: string, wish: string): readonly TextPart[] {
  return cutAt(text, findWords(text, searchWords(wish)))
}
