import type { ParsedDocument } from '../sheet/parse-sheets.ts'
import type { ParsedSheet } from '../sheet/types.ts'
import { buildPolicy } from './build-policy.ts'
import { defaultId, defaultTitle } from './defaults.ts'
import type { SnapshotDiagnosticCode } from './diagnostics.ts'
import { fitTexts } from './fit-texts.ts'
import { buildRatingScale } from './rating-scale.ts'
import { findCommonYear, listTargetYears, readEvaluationYear } from './round-years.ts'
import { listSections } from './sections-of.ts'
import type { At, Diagnostic, Policy, Snapshot, Source } from './types.ts'

/** A document that was read, with what identifies its bytes. */
export interface SnapshotDocument {
  readonly name: string
  readonly text: string
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
  readonly lines: number
  readonly parsed: ParsedDocument
}

export interface SnapshotOptions {
  readonly id?: string | undefined
  readonly municipality?: string | undefined
  readonly title?: string | undefined
  readonly createdAt?: string | undefined
  /** Carry each document's text in the snapshot. */
  readonly withText?: boolean
}

export interface BuiltSnapshot {
  /** null where no sheet was read or no year stands on any of them. */
  readonly snapshot: Snapshot | null
  readonly diagnostics: readonly Diagnostic[]
}

interface SourcedSheet {
  readonly source: string
  readonly sheet: ParsedSheet
}

function note(code: SnapshotDiagnosticCode, severity: Diagnostic['severity'], { source, sheet }: SourcedSheet, args: Diagnostic['args']): Diagnostic {
  const at: At = [source, sheet.at[0], sheet.at[1]]
  return { code, severity, at, args: { policy: sheet.code, ...args } }
}

/** Of sheets with one code the first stays: the later one may be a reprint, and two would be counted twice. */
function dropDuplicates(sheets: readonly SourcedSheet[], diagnostics: Diagnostic[]): SourcedSheet[] {
  const first = new Map<string, SourcedSheet>()
  for (const one of sheets) {
    const earlier = first.get(one.sheet.code)
    if (!earlier) first.set(one.sheet.code, one)
    else diagnostics.push(note('duplicate-policy', 'warning', one, { line: earlier.sheet.at[0] }))
  }
  return [...first.values()]
}

function noteOtherYears(sheets: readonly SourcedSheet[], year: number, diagnostics: Diagnostic[]): void {
  for (const one of sheets) {
    const own = readEvaluationYear(one.sheet)
    if (own !== null && own !== year) diagnostics.push(note('other-evaluation-year', 'warning', one, { year: own, round: year }))
  }
}

/** The policies in printed order; one whose text no snapshot can hold is cut there, and noted. */
function buildPolicies(sheets: readonly SourcedSheet[], targetYear: number, diagnostics: Diagnostic[]): Policy[] {
  return sheets.map((one) => {
    const { fitted, cut } = fitTexts(buildPolicy(one.source, one.sheet, targetYear))
    if (cut > 0) diagnostics.push(note('text-cut', 'warning', one, { count: cut }))
    return fitted
  })
}

function buildSource(document: SnapshotDocument, at: number, withText: boolean): Source {
  const { name, sha256, lines, text } = document
  return { id: `s${at + 1}`, name, sha256, lines, ...(withText ? { text } : {}) }
}

function assemble(documents: readonly SnapshotDocument[], options: SnapshotOptions, sheets: readonly SourcedSheet[], year: number, diagnostics: Diagnostic[]): Snapshot {
  const parsed = sheets.map(({ sheet }) => sheet)
  const codes = parsed.map(({ code }) => code)
  const targetYear = findCommonYear(parsed.flatMap(listTargetYears)) ?? year
  return {
    format: 'miharashi-snapshot',
    version: 1,
    id: options.id ?? defaultId(documents[0]?.name, year),
    municipality: options.municipality ?? '',
    title: options.title ?? defaultTitle(year, codes),
    evaluationYear: year,
    targetYear,
    costUnit: 'thousandYen',
    ...(options.createdAt === undefined ? {} : { createdAt: options.createdAt }),
    sources: documents.map((document, at) => buildSource(document, at, options.withText ?? false)),
    ratingScales: fitTexts({
      progress: buildRatingScale(parsed.map(({ progress }) => progress), true),
      necessity: buildRatingScale(parsed.map(({ necessity }) => necessity), false),
    }).fitted,
    sections: listSections(codes),
    policies: buildPolicies(sheets, targetYear, diagnostics),
    diagnostics,
  }
}

/**
 * One round from the documents that print it: sheets in printed order, each policy once.
 * @param documents in the order of their sources s1, s2, …
 * @returns the snapshot, and every diagnostic of reading and building in document order with its source
 */
export function buildSnapshot(documents: readonly SnapshotDocument[], options: SnapshotOptions = {}): BuiltSnapshot {
  const sourced = documents.map((document, at) => ({ source: `s${at + 1}`, parsed: document.parsed }))
  const diagnostics: Diagnostic[] = sourced.flatMap(({ source, parsed }) =>
    parsed.diagnostics.map(({ code, severity, at, args }) => ({ code, severity, at: [source, at[0], at[1]] as const, args })))
  const all = sourced.flatMap(({ source, parsed }) => parsed.sheets.map((sheet) => ({ source, sheet })))
  const sheets = dropDuplicates(all, diagnostics)
  const first = sheets[0]
  if (!first) return { snapshot: null, diagnostics }
  const year = findCommonYear(sheets.flatMap(({ sheet }) => readEvaluationYear(sheet) ?? []))
  if (year === null) return { snapshot: null, diagnostics: [...diagnostics, note('no-evaluation-year', 'error', first, {})] }
  noteOtherYears(sheets, year, diagnostics)
  return { snapshot: assemble(documents, options, sheets, year, diagnostics), diagnostics }
}
