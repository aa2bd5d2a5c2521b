import { diagnosticMessages, type DiagnosticCode } from '../../src/messages/sheet.ts'
import type { At, Snapshot, Target } from '../../src/snapshot/types.ts'
import { auditArgs, auditSentence } from './audit-sentence.ts'
import { figuresOf } from './audit-snapshot.ts'
import { PAGE_FURNITURE } from './sheet-faults.ts'

/** As a person reads it, whatever the width of its letters and blanks. */
const plainLine = (line: string): string => line.normalize('NFKC').replace(/\s+/g, ' ').trim()
const FURNITURE: ReadonlySet<string> = new Set(PAGE_FURNITURE.map(plainLine))

/** What paper prints between two halves of a sentence: what the faults put there, and the page numbers of the documents themselves. */
const isFurniture = (line: string): boolean => FURNITURE.has(plainLine(line)) || /^- \d+ -$/.test(plainLine(line))

const showsNothing = (line: string): boolean => /^[\s\p{C}\p{So}]+$/u.test(line)

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/

/** The lines of each source as a person counts them. */
const linesOf = ({ sources }: Snapshot): ReadonlyMap<string, readonly string[]> =>
  new Map(sources.map(({ id, text = '' }) => [id, text.replace(/^\ufeff/, '').split(LINE_BREAK)]))

type SourceLines = ReturnType<typeof linesOf>

const textAt = (lines: SourceLines, [source, line, column]: At): string | undefined => lines.get(source)?.[line - 1]?.slice(column - 1)

const DASH = /^[-‐‑‒–—―−─ーｰ－]{1,8}$/

/** The number at the beginning of a cell, read apart from the reader. */
function plainNumber(raw: string): number {
  const plain = raw.normalize('NFKC').replace(/\s/g, '').replace(/^[‐‑–—―−△▲-]/, '-').replaceAll(',', '')
  return Number(/^[+-]?\d+(?:\.\d+)?/.exec(plain)?.[0] ?? Number.NaN)
}

function auditFigure(figure: Target, where: string, lines: SourceLines, noted: ReadonlySet<string>): string[] {
  const { value, raw, at, year } = figure
  // What no table printed has no place: a target of nobody.
  if (raw === undefined || at === undefined) return value === null ? [] : [`${where} ${year} has the value ${value} of nowhere`]
  const found: string[] = []
  if (!(textAt(lines, at) ?? '').startsWith(raw)) found.push(`${where} ${year} does not stand at ${at.join(':')}`)
  if (value !== null && plainNumber(raw) !== value) found.push(`${where} ${year} was printed as ${raw} and read as ${value}`)
  const nothing = raw === '' || DASH.test(raw)
  if (nothing && value !== null) found.push(`${where} ${year} is ${value} where nothing is stated`)
  if (value === null && !nothing && !noted.has(at.join(':'))) found.push(`${where} ${year} lost ${raw} without a word`)
  return found
}

function auditDiagnostics({ diagnostics }: Snapshot, lines: SourceLines): string[] {
  return diagnostics.slice(0, 60).flatMap(({ code, at, args }) => {
    const say = (diagnosticMessages as Partial<typeof diagnosticMessages>)[code as DiagnosticCode]
    const placed = at === undefined || textAt(lines, at) !== undefined
    return [...auditSentence(code, say?.(args), args), ...auditArgs(code, args), ...(placed ? [] : [`${code} points at ${at.join(':')}, where no line is`])]
  })
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '')

/** Words that stand in no line: each paragraph must begin as the document does somewhere. */
function auditWords({ policies }: Snapshot, lines: SourceLines): string[] {
  const printed = [...lines.values()]
  const left = (leaves: (line: string) => boolean): readonly (readonly string[])[] => printed.map((list) => list.filter((line) => !leaves(line)))
  // Neither what belongs to the paper nor a line that shows nothing parts a sentence for a reader.
  const all = [printed, left(isFurniture), left(showsNothing), left((line) => isFurniture(line) || showsNothing(line))].flat().map((list) => withoutBlanks(list.join('')))
  const whole = [...all, ...all.map((text) => text.replace(/[【（[(]再掲[】）\])]/g, ''))].join('\n')
  return policies.flatMap((policy) => {
    const { vision, thirdPartyOpinions, issues, plans, roles, summary, progress, necessity, activities, indicators, projects } = policy
    const texts = [vision, thirdPartyOpinions, issues, plans, roles, summary, progress.basis, progress.externalFactors, necessity.basis, ...activities.new, ...activities.continuing, ...indicators.map(({ description }) => description), ...projects.map(({ name }) => name)]
    return texts.flatMap((text) => text.split('\n')).flatMap((paragraph) => {
      const start = withoutBlanks(paragraph).slice(0, 12)
      return whole.includes(start) ? [] : [`${policy.code} says ${start}, which no line does`]
    })
  })
}

/** What is wrong with a round that was read from a document: every figure must stand where it says, as it says. */
export function auditDocument(snapshot: Snapshot): string[] {
  const lines = linesOf(snapshot)
  const noted = new Set(snapshot.diagnostics.filter(({ code }) => code === 'unreadable-figure').map(({ at }) => at?.join(':') ?? ''))
  return [
    ...snapshot.policies.flatMap((policy) => figuresOf(policy).flatMap(({ figure, where }) => auditFigure(figure, where, lines, noted))),
    ...snapshot.policies.flatMap(({ code, textAt: places }) => Object.entries(places).flatMap(([key, at]) => (textAt(lines, at) === undefined ? [`${code} ${key} points at ${at.join(':')}`] : []))),
    ...auditDiagnostics(snapshot, lines),
    ...auditWords(snapshot, lines),
  ]
}
