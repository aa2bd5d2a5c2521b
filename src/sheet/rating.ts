import { splitWords, type Cell } from './cells.ts'
import { isDash } from '../domain/characters.ts'
import { excerpt, type Report } from './diagnostics.ts'
import { readBracketHeading } from './headings.ts'
import { withoutBlank, type LinePart } from './lines.ts'
import { readProse } from './paragraphs.ts'
import type { ParsedProgress, ParsedRating, Place, TextPlaces } from './types.ts'

const step = /^(?:[0-9０-９]{1,2}|[A-ZＡ-Ｚ])$/
const circled = /^(?:[①-⑳❶-❿Ⓐ-Ⓩ]|[（(【[〔○][0-9０-９A-ZＡ-Ｚ]{1,2}[)）】\]〕]?)$/
const leader = /^[…‥.・:：]+/
const circledStart: readonly (readonly [number, number])[] = [[0x2776, 1]]

interface Step {
  readonly name: string
  readonly marked: boolean
  readonly at: Place
}

function readStep(cell: Cell): Step | null {
  const marked = circled.test(cell.raw)
  if (!marked && !step.test(cell.raw)) return null
  const code = cell.raw.charCodeAt(0)
  const negative = circledStart.find(([start]) => code >= start && code < start + 10)
  const plain = negative ? String(code - negative[0] + negative[1]) : cell.raw.normalize('NFKC').replace(/[^0-9A-Z]/g, '')
  return { name: plain, marked, at: [cell.line, cell.column] }
}

/** The printed scale (1 2 ③ 4) at the beginning of a line, and what stands after it. */
function readScale(part: LinePart): { steps: Step[]; label: string } | null {
  if (part.text.length > 200) return null
  const words = splitWords(part)
  const steps: Step[] = []
  for (const word of words) {
    const read = readStep(word)
    if (!read) break
    steps.push(read)
  }
  if (steps.length < 2) return null
  const rest = words[steps.length]
  const label = rest ? part.text.slice(rest.column - part.column).replace(leader, '').trim() : ''
  return { steps, label }
}

/** Ranks of the printed steps: numbers are ranks themselves, of letters the first in the alphabet is the best. */
function rankOf(name: string, names: readonly string[]): number {
  if (/^[0-9]/.test(name)) return Number(name)
  return names.length - [...names].sort().indexOf(name)
}

type Marked = Omit<ParsedRating, 'basis'>

function readMarked(part: LinePart, key: string, textAt: TextPlaces, report: Report): Marked | null {
  const scale = readScale(part)
  if (!scale) return null
  const names = scale.steps.map((one) => one.name)
  const ranks = names.map((name) => rankOf(name, names))
  const ends = { best: Math.max(...ranks), worst: Math.min(...ranks) }
  const marked = scale.steps.filter((one) => one.marked)
  const chosen = marked.length === 1 ? marked[0] : undefined
  if (!chosen) {
    report('unmarked-rating', scale.steps[0]!.at, { section: key })
    return { rating: null, label: scale.label, scale: ends }
  }
  textAt[`${key}.rating`] = chosen.at
  const printed = /^[0-9]/.test(chosen.name) ? {} : { printed: chosen.name }
  return { rating: rankOf(chosen.name, names), label: scale.label, ...printed, scale: ends }
}

/** A rating printed as a word alone: a short line that is no sentence. Its rank is not known. */
function readWord(part: LinePart, key: string, textAt: TextPlaces, report: Report): Marked | null {
  const word = part.text.trim()
  if (word.length > 20 || isDash(word) || /^[・･【-]|[。、]$/.test(word)) return null
  const at: Place = [part.line, part.column + part.text.indexOf(word)]
  textAt[`${key}.rating`] = at
  report('unmarked-rating', at, { section: key })
  return { rating: null, label: word, printed: word, scale: null }
}

function readHead(parts: readonly LinePart[], key: string, textAt: TextPlaces, report: Report): { marked: Marked; rest: LinePart[] } {
  const first = withoutBlank(parts)[0]
  const marked = first && (readMarked(first, key, textAt, report) ?? readWord(first, key, textAt, report))
  if (first && marked) return { marked, rest: parts.slice(parts.indexOf(first) + 1) }
  if (first) report('unmarked-rating', [first.line, first.column], { section: key, text: excerpt(first.text) })
  return { marked: { rating: null, label: '', scale: null }, rest: [...parts] }
}

function readNoted(parts: readonly LinePart[], key: string, textAt: TextPlaces): string {
  const prose = readProse(parts)
  if (prose.at) textAt[key] = prose.at
  return prose.text
}

/** Section 4: the marked step, its label and the reasons. */
export function readNecessity(parts: readonly LinePart[], textAt: TextPlaces, report: Report): ParsedRating {
  const { marked, rest } = readHead(parts, 'necessity', textAt, report)
  return { ...marked, basis: readNoted(rest, 'necessity.basis', textAt) }
}

/** Section 3: as section 4, with the text under 【判断の根拠】 and under 【外的要因】; other bracketed lines are text. */
export function readProgress(parts: readonly LinePart[], textAt: TextPlaces, report: Report): ParsedProgress {
  const head: LinePart[] = []
  const basis: LinePart[] = []
  const factors: LinePart[] = []
  let current = head
  for (const part of parts) {
    const heading = readBracketHeading(part.text)
    if (heading === '判断の根拠') current = basis
    else if (heading === '外的要因') current = factors
    else current.push(part)
  }
  const { marked, rest } = readHead(head, 'progress', textAt, report)
  return {
    ...marked,
    basis: readNoted([...rest, ...basis], 'progress.basis', textAt),
    externalFactors: readNoted(factors, 'progress.externalFactors', textAt),
  }
}
