import type { At, Snapshot } from '../snapshot/types.ts'
import { cutAt, type TextPart } from './marked-text.ts'
import { tokenAt } from './source-lines.ts'

const AROUND = 36

/** A line of a document with the place in it marked; `cutBefore` and `cutAfter` where there is more of it. */
export interface Excerpt {
  readonly line: number
  readonly parts: readonly TextPart[]
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/

/** The words around a place, of documents whose text the round carries. @returns null where it does not */
export function excerptsOf({ sources }: Pick<Snapshot, 'sources'>): (at: At | undefined) => Excerpt | null {
  const lines = new Map<string, readonly string[]>()
  const linesOf = (id: string): readonly string[] => {
    const kept = lines.get(id) ?? (sources.find((source) => source.id === id)?.text ?? '').replace('\uFEFF', '').split(BREAK)
    lines.set(id, kept)
    return kept
  }
  return (at) => {
    if (at === undefined) return null
    const [source, line, column] = at
    const text = linesOf(source)[line - 1] ?? ''
    if (text.trim() === '') return null
    const token = tokenAt(text, column) ?? { start: Math.min(column - 1, text.length), end: text.length }
    const start = Math.max(0, token.start - AROUND)
    const end = Math.min(text.length, Math.max(token.end, token.start + 1) + AROUND, token.start + 4 * AROUND)
    const mark = { start: token.start - start, end: Math.min(token.end, end) - start }
    return { line, parts: cutAt(text.slice(start, end), [mark]), cutBefore: start > 0, cutAfter: end < text.length }
  }
}
