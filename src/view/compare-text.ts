import { findSharedLines, lineKey, speaks } from '../analytics/shared-lines.ts'
import { SAME_TEXT } from '../messages/compare.ts'
import type { Place } from './place.ts'
import type { TextBlock } from './policy-detail.ts'

export interface CompareLine {
  readonly text: string
  /** Names of the other columns that hold the same line. */
  readonly sameAs: readonly string[]
}

/** The words of one policy in one section; a department's cell holds one part a policy. */
export interface ComparePart {
  /** The policy's code where a column holds several, else null. */
  readonly policy: string | null
  /** Whose sheet it is, and where it begins there; null where it is blank. */
  readonly source: { readonly policy: string; readonly place: Place } | null
  readonly lines: readonly CompareLine[]
}

/** A section of the sheets across the columns. */
export interface CompareSection {
  readonly heading: string
  /** 同文, 異なる, いずれも空欄 …; null with a single column. */
  readonly state: { readonly same: boolean; readonly word: string } | null
  readonly cells: readonly (readonly ComparePart[])[]
}

/** A column's name and the blocks of each of its policies. */
export interface TextColumn {
  readonly name: string
  readonly policies: readonly { readonly code: string; readonly texts: readonly TextBlock[] }[]
}

const linesOf = (block: TextBlock | undefined): readonly string[] => (block?.paragraphs ?? []).flatMap((one) => one.text.split('\n'))

/** The sections side by side, with the lines that stand in several columns marked, and how many such lines there are. */
export function compareTexts(columns: readonly TextColumn[], alone: boolean): { readonly sections: readonly CompareSection[]; readonly sameLines: number } {
  const headings = [...new Set(columns.flatMap((column) => column.policies.flatMap((policy) => policy.texts.map((text) => text.heading))))]
  const shared = findSharedLines(columns.map((column) => column.policies.flatMap((policy) => policy.texts.flatMap(linesOf))))
  const lineOf = (text: string, column: number): CompareLine => ({
    text,
    sameAs: speaks(text) ? (shared.get(lineKey(text)) ?? []).filter((at) => at !== column).map((at) => columns[at]!.name) : [],
  })
  const sections = headings.map((heading): CompareSection => {
    const cells = columns.map((column, at) => column.policies.map(({ code, texts }): ComparePart => {
      const block = texts.find((text) => text.heading === heading)
      return {
        policy: alone ? null : code,
        source: block?.place ? { policy: code, place: block.place } : null,
        lines: linesOf(block).map((line) => lineOf(line, at)),
      }
    }))
    return { heading, cells, state: columns.length < 2 ? null : stateOf(cells) }
  })
  return { sections, sameLines: shared.size }
}

function stateOf(cells: CompareSection['cells']): CompareSection['state'] {
  const texts = cells.map((parts) => parts.flatMap((part) => part.lines.map((line) => line.text)))
  if (texts.every((lines) => lines.length === 0)) return { same: true, word: 'いずれも空欄' }
  if (texts.every((lines) => lines.length > 0 && !lines.some(speaks))) return { same: true, word: 'いずれも該当なし' }
  if (new Set(texts.map((lines) => lines.map(lineKey).join('\n'))).size === 1) return { same: true, word: SAME_TEXT }
  const marked = new Set(cells.flatMap((parts) => parts.flatMap((part) =>
    part.lines.flatMap((line) => (line.sameAs.length > 0 ? [lineKey(line.text)] : []))))).size
  return { same: false, word: marked > 0 ? `異なる（${SAME_TEXT}${marked}行）` : '異なる' }
}
