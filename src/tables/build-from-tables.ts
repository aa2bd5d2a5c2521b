import { checkTotals } from '../domain/printed-totals.ts'
import { tableSourceId } from '../domain/source-id.ts'
import { defaultId, defaultTitle } from '../snapshot/defaults.ts'
import { fitTexts } from '../snapshot/fit-texts.ts'
import { listSections } from '../snapshot/sections-of.ts'
import type { Diagnostic, Policy, Snapshot } from '../snapshot/types.ts'
import { nameKey } from './cell-text.ts'
import { emptyDrafts, type Drafts } from './drafts.ts'
import type { TableRole } from './fields.ts'
import { joinHeadings } from './heading-rows.ts'
import { isKnownOrder } from './guess-rating.ts'
import type { MappedTable, RoundFacts, TableMapping } from './mapping.ts'
import { openTable, type OpenTable } from './open-table.ts'
import type { RawTable } from './raw-table.ts'
import { readOpenTable, roundingSlack } from './read-open-table.ts'
import { settleCodes } from './settle-codes.ts'
import { settlePolicy } from './settle-policy.ts'
import { buildScale } from './settle-rating.ts'
import { buildTableSource } from './table-source.ts'
import { collectDiagnostics, type TableReport } from './table-diagnostics.ts'

export interface BuiltFromTables {
  /** null where no policy was read or no year is known. */
  readonly snapshot: Snapshot | null
  readonly diagnostics: readonly Diagnostic[]
}

type Collected = ReturnType<typeof collectDiagnostics>

/** Names and numbers are settled by lists before values refer to them. */
const READING_ORDER: readonly TableRole[] = ['policies', 'indicators', 'figures', 'projects', 'costs']

/** A mapping made for other rows or columns would read one thing as another. */
function isChanged(table: RawTable, mapped: MappedTable): boolean {
  const headings = joinHeadings(table, { start: mapped.headerStart, count: mapped.headerRows })
  return headings.length > mapped.columns.length || mapped.columns.some(({ header }, at) => mapped.headerRows > 0 && header !== (headings[at] ?? ''))
}

function openAll(tables: readonly RawTable[], mapping: TableMapping, collected: Collected): OpenTable[] {
  const opened: OpenTable[] = []
  tables.forEach((table, at) => {
    const mapped = mapping.tables[at]
    const report = collected.reportFor(table.name)
    if (!mapped || isChanged(table, mapped)) report('table-changed', null, { file: table.file })
    else if (READING_ORDER.includes(mapped.role)) opened.push(openTable(table, mapped, buildTableSource(table, tableSourceId(opened.length + 1)), report))
    else if (mapped.role === 'ignored' && table.rows.length > 0) report('table-not-read', null, { file: table.file })
  })
  return opened
}

/** One name as an own project twice may be counted twice: which of them is listed again, no table says. */
function tellRepeatedProjects(drafts: Drafts, report: TableReport): void {
  const first = new Map<string, string>()
  for (const policy of drafts.policies) for (const { name, relisted, at } of policy.projects) {
    const earlier = first.get(nameKey(name))
    if (relisted) continue
    if (earlier !== undefined) report('duplicate-project', at, { policy: policy.name, name, first: earlier })
    else first.set(nameKey(name), policy.name)
  }
}

function tellOrders({ progress, necessity }: RoundFacts, report: TableReport): void {
  for (const order of [progress, necessity]) {
    if (!isKnownOrder(order.steps.map(({ printed }) => printed))) {
      report('rating-order-assumed', null, { steps: order.steps.map(({ printed }) => printed).join('、') })
    }
  }
}

function settleAll(drafts: Drafts, round: RoundFacts, evaluationYear: number, collected: Collected): { policies: Policy[]; derived: number } {
  const report = collected.reportFor('')
  const tally = { targetsLeft: 0, estimatesReplaced: 0 }
  const { codes, derived } = settleCodes(drafts.policies)
  const targetYear = round.targetYear ?? evaluationYear
  const policies = drafts.policies.map((draft, at) =>
    settlePolicy(draft, { code: codes[at] ?? '', round, targetYear, tally, reportFor: collected.reportFor }))
  if (tally.targetsLeft > 0) report('target-not-kept', null, { count: tally.targetsLeft })
  if (tally.estimatesReplaced > 0) report('estimate-replaced', null, { count: tally.estimatesReplaced })
  if (derived > 0) report('codes-derived', null, { count: derived })
  const led = drafts.policies.filter(({ department, projectDepartments }) => department === '' && projectDepartments.length > 0).length
  if (led > 0 && round.grouping === 'policy') report('departments-from-projects', null, { count: led })
  return { policies, derived }
}

function tellTotals(policies: readonly Policy[], rounded: boolean, report: TableReport): void {
  for (const policy of policies) for (const { year, stated, rows, index } of checkTotals(policy)) {
    const slack = rounded ? roundingSlack(policy.projects.length) : 0
    if (Math.abs(stated - rows) > slack) report('total-mismatch', policy.statedTotals[index]?.at ?? null, { policy: policy.code, year, stated, rows })
  }
}

/**
 * One round from tables, as a mapping says what they mean.
 * @param tables in the order of the mapping's tables
 * @param onTable called before each table that is read
 * @returns sources carry their text (a table as tab-separated lines) and no hash yet: `stampSources` gives it; `at` of every
 * value points into that text. What is not safe to read is null and told; amounts are in 千円
 */
export function buildFromTables(tables: readonly RawTable[], mapping: TableMapping, onTable?: (done: number, of: number, name: string) => void): BuiltFromTables {
  const { round } = mapping
  const collected = collectDiagnostics()
  const report = collected.reportFor('')
  const opened = openAll(tables, mapping, collected)
  const drafts = emptyDrafts()
  const ordered = READING_ORDER.flatMap((role) => opened.filter(({ mapped }) => mapped.role === role))
  const rounded = ordered.map((open, at) => {
    onTable?.(at, ordered.length, open.table.name)
    return readOpenTable(open, round, drafts)
  }).includes(true)
  const { evaluationYear } = round
  if (drafts.policies.length === 0) report('no-table-read', null)
  if (evaluationYear === null) report('no-evaluation-year', null)
  if (drafts.policies.length === 0 || evaluationYear === null) return { snapshot: null, diagnostics: collected.list() }
  tellRepeatedProjects(drafts, report)
  tellOrders(round, report)
  const { policies, derived } = settleAll(drafts, round, evaluationYear, collected)
  tellTotals(policies, rounded, report)
  const diagnostics = collected.list()
  const snapshot: Snapshot = {
    format: 'miharashi-snapshot',
    version: 1,
    id: round.id ?? defaultId(tables[0]?.file, evaluationYear),
    municipality: round.municipality,
    title: round.title || defaultTitle(evaluationYear, derived > 0 ? [] : policies.map(({ code }) => code)),
    evaluationYear,
    targetYear: round.targetYear ?? evaluationYear,
    costUnit: 'thousandYen',
    sources: opened.map(({ source }) => source.source),
    ratingScales: fitTexts({ progress: buildScale(round.progress, true), necessity: buildScale(round.necessity, false) }).fitted,
    sections: derived > 0 ? [] : listSections(policies.map(({ code }) => code)),
    policies,
    diagnostics,
  }
  return { snapshot, diagnostics }
}
