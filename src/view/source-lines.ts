import { findWords, type Range } from '../analytics/find-words.ts'
import { searchWords } from '../analytics/policy-text.ts'
import { isTableSource } from '../domain/source-id.ts'
import type { Policy, Snapshot, Source } from '../snapshot/types.ts'
import { cutAt, type TextPart } from './marked-text.ts'
import type { Place } from './place.ts'
import { firstTable, policyOnRow } from './table-places.ts'

/** The lines of a document that make a policy's sheet, 1-based, both included; all lines of a table. */
export interface SheetSpan {
  readonly source: Source
  readonly first: number
  readonly last: number
}

/**
 * Where a policy's sheet begins and ends in its document; null where the round does not say. What tables say of a policy
 * stands on scattered rows, so of a table it is the whole.
 * @param table the id of the table that is asked for; null for the policy's document, else the first table that speaks of it
 */
export function sheetSpan(snapshot: Snapshot, policy: Policy, table: string | null = null): SheetSpan | null {
  const asked = table ?? (policy.at ? null : firstTable(policy))
  if (asked !== null) {
    const found = snapshot.sources.find(({ id }) => id === asked && isTableSource(id))
    return found ? { source: found, first: 1, last: found.lines } : null
  }
  const source = snapshot.sources.find(({ id }) => id === policy.at?.[0])
  if (!policy.at || !source) return null
  const first = policy.at[1]
  const later = snapshot.policies.flatMap(({ at }) => (at && at[0] === source.id && at[1] > first ? [at[1]] : []))
  return { source, first, last: Math.min(source.lines, ...later.map((line) => line - 1)) }
}

/** The policy whose sheet holds a line of a document, or of which a table's line says something; null where none does. */
export function policyAtLine(snapshot: Snapshot, sourceId: string, line: number): Policy | null {
  if (isTableSource(sourceId)) return policyOnRow(snapshot, sourceId, line)
  return snapshot.policies.find((policy) => {
    const span = sheetSpan(snapshot, policy)
    return span !== null && span.source.id === sourceId && span.first <= line && line <= span.last
  }) ?? null
}

export interface SourceLine {
  readonly number: number
  readonly parts: readonly TextPart[]
  /** The line that was asked for. */
  readonly target: boolean
}

/** What is to be shown around a place. */
export interface SourceWish {
  readonly line: number
  readonly column: number | null
  /** Marked wherever they stand; the first line from `line` on that holds one is the target. */
  readonly words: string
  /** Lines shown before and after the target. */
  readonly before: number
  readonly after: number
}

export interface SourceView {
  readonly target: number
  /** What is marked on the target line; '' where nothing is. */
  readonly marked: string
  readonly lines: readonly SourceLine[]
  /** Lines of the sheet that are not shown. */
  readonly hiddenBefore: number
  readonly hiddenAfter: number
}

/** A figure, a dash or a circled number ends at a space; words end with their cell. */
const FIGURE_END = /[\s\u3000]/
const CELL_END = /\t| {2}/
const FIGURE = /^[\d０-９①-⑳△▲+＋\-−－‐–—]/

/** The token that begins at a column: a figure up to the next space, words up to the end of their cell. */
export function tokenAt(line: string, column: number): Range | null {
  const rest = line.slice(column - 1)
  if (rest.trim() === '') return null
  const end = rest.search(FIGURE.test(rest) ? FIGURE_END : CELL_END)
  return { start: column - 1, end: end < 0 ? line.length : column - 1 + end }
}

function wholeLine(line: string): readonly Range[] {
  const start = line.length - line.trimStart().length
  return line.trim() === '' ? [] : [{ start, end: line.trimEnd().length }]
}

/**
 * The lines of a sheet around a place, with the token or the words marked.
 * @param lines of the whole document
 * @returns never a line outside the sheet; a column beyond its line marks the whole line
 */
export function buildSourceView(lines: readonly string[], span: SheetSpan, wish: SourceWish): SourceView {
  const words = searchWords(wish.words)
  const textOf = (number: number): string => lines[number - 1] ?? ''
  const target = targetLine(textOf, span, wish.line, words)
  const first = Math.max(span.first, target - wish.before)
  const last = Math.min(span.last, target + wish.after)
  const marksOn = (number: number): readonly Range[] => {
    const text = textOf(number)
    const found = findWords(text, words)
    if (number !== target || found.length > 0) return found
    const token = wish.column === null ? null : tokenAt(text, wish.column)
    return token ? [token] : wholeLine(text)
  }
  const shown = Array.from({ length: last - first + 1 }, (_, at): SourceLine => {
    const number = first + at
    return { number, parts: cutAt(textOf(number), marksOn(number)), target: number === target }
  })
  return {
    target, lines: shown, hiddenBefore: first - span.first, hiddenAfter: span.last - last,
    marked: (shown.find((line) => line.target)?.parts ?? []).filter((part) => part.marked).map((part) => part.text).join('」「'),
  }
}

function targetLine(textOf: (number: number) => string, span: SheetSpan, line: number, words: readonly string[]): number {
  if (words.length === 0) return line
  for (let number = line; number <= span.last; number++) if (findWords(textOf(number), words).length > 0) return number
  return line
}

/** The place as a title says it: 653 公共施設の効果的・効率的な管理運営　シート本文 1491行. */
export const sourceTitle = (policy: Policy, place: Pick<Place, 'line'>): string => `${policy.code} ${policy.name}　シート本文 ${place.line}行`
