import type { CostBasis, Stated } from '../snapshot/types.ts'
import { addIndicator, newValueTally, tellValues } from './add-indicator.ts'
import { addPolicyWords, gatherProjectWords, speaksOfProject } from './add-policy.ts'
import { addAmounts, addProject } from './add-project.ts'
import { findPolicy, takePolicy, type DraftPolicy, type DraftProject, type Drafts } from './drafts.ts'
import type { RoundFacts } from './mapping.ts'
import { isMapped, placeIn, type OpenTable } from './open-table.ts'
import { newTally, readAmounts, tellMoney } from './read-amounts.ts'
import { identifyRows, type IdentifiedRow } from './row-identity.ts'
import { readTotalRow } from './total-rows.ts'

/** What a table adds up to, for the totals that it prints under all its rows. */
interface Reading {
  readonly open: OpenTable
  readonly round: RoundFacts
  readonly drafts: Drafts
  readonly money: ReturnType<typeof newTally>
  readonly values: ReturnType<typeof newValueTally>
  readonly projects: Set<DraftProject>
  readonly policies: Set<DraftPolicy>
  readonly totalled: Set<DraftPolicy>
  readonly totals: Stated<CostBasis>[]
  gathered: number
}

const namesPolicy = ({ policy }: IdentifiedRow): boolean => policy.code !== '' || policy.name !== ''

/** A name that differs from the one under the same code is told; the first stays. */
function tellOtherName({ open }: Reading, row: IdentifiedRow, policy: DraftPolicy): void {
  const { code, name, at } = row.policy
  if (row.ownPolicy && code !== '' && name !== '' && policy.name !== '' && name.normalize('NFKC') !== policy.name.normalize('NFKC')) {
    open.report('name-differs', at, { policy: code, name: policy.name, raw: name })
  }
}

/** A second 計 without a policy of its own, or a total where a table holds several, is the table's. */
function readTotals(reading: Reading, row: IdentifiedRow, kind: 'policy' | 'all' | 'trend'): void {
  const { open, drafts, policies, totalled } = reading
  const amounts = readAmounts(open, row, reading.round, reading.money)
  const policy = namesPolicy(row) ? findPolicy(drafts, row.policy) : null
  const ofAll = kind === 'all' && policies.size !== 1
  const again = kind === 'policy' && !row.ownPolicy && policy !== null && totalled.has(policy) && open.mapped.role === 'projects'
  if (policy === null || ofAll || again) {
    addAmounts(open, reading.totals, amounts, '')
    return
  }
  totalled.add(policy)
  addAmounts(open, kind === 'trend' ? policy.trend : policy.totals, amounts, policy.name)
}

function tellNothingRead({ open }: Reading, row: IdentifiedRow, amounts: readonly Stated<CostBasis>[]): void {
  if (amounts.some(({ raw }) => raw !== '')) open.report('row-without-name', open.source.at(row.index, 0), { line: open.source.at(row.index, 0)[1] })
}

function readRow(reading: Reading, row: IdentifiedRow, seen: Set<DraftPolicy>): void {
  const { open, round, drafts, values } = reading
  const ofProjects = open.mapped.role === 'projects' || open.mapped.role === 'costs'
  const total = ofProjects ? readTotalRow(row) : null
  if (total !== null) return readTotals(reading, row, total)
  if (!namesPolicy(row)) {
    open.report('row-without-policy', open.source.at(row.index, 0), { line: open.source.at(row.index, 0)[1] })
    return
  }
  const policy = takePolicy(drafts, row.policy)
  tellOtherName(reading, row, policy)
  if (open.mapped.role === 'policies' && seen.has(policy)) open.report('duplicate-row', row.policy.at, { policy: policy.code ?? policy.name })
  seen.add(policy)
  reading.policies.add(policy)
  const ofProject = speaksOfProject(open, round.grouping)
  addPolicyWords(open, row, policy, ofProject)
  if (ofProjects) {
    const amounts = readAmounts(open, row, round, reading.money)
    const project = addProject(open, row, policy, amounts)
    if (project) reading.projects.add(project)
    else tellNothingRead(reading, row, amounts)
    if (project && ofProject) reading.gathered += gatherProjectWords(open, row, policy, project.name)
  }
  if (isMapped(open, 'indicatorName') || isMapped(open, 'indicatorNo')) addIndicator(open, row, policy, round, values)
}

/** What rounding to 千円 may part a total from its rows: half of one each. */
export const roundingSlack = (rows: number): number => Math.ceil((rows + 1) / 2)

/** A total under all rows beside their sum. */
function checkTableTotals({ open, totals, projects, money }: Reading): void {
  const own = [...projects].filter(({ relisted }) => !relisted)
  for (const { year, basis, value, at } of totals) {
    if (value === null) continue
    const costs = own.flatMap((project) => project.costs.filter((cost) => cost.year === year && cost.basis === basis))
    const rows = costs.reduce((sum, cost) => sum + (cost.value ?? 0), 0)
    const slack = money.rounded > 0 ? roundingSlack(costs.length) : 0
    if (Math.abs(value - rows) > slack) open.report('table-total-mismatch', at ?? null, { year, stated: value, rows })
  }
}

/**
 * Adds what a table says to the drafts of a round, row by row in order.
 * Values that cannot be read safely are null and told, with their place.
 * @returns whether any amount was rounded to 千円
 */
export function readOpenTable(open: OpenTable, round: RoundFacts, drafts: Drafts): boolean {
  const reading: Reading = {
    open, round, drafts, money: newTally(), values: newValueTally(), projects: new Set(), policies: new Set(), totalled: new Set(), totals: [], gathered: 0,
  }
  const seen = new Set<DraftPolicy>()
  for (const row of identifyRows(open, round.grouping)) readRow(reading, row, seen)
  checkTableTotals(reading)
  tellMoney(open, reading.money, round)
  tellValues(open, reading.values)
  if (reading.gathered > 0) open.report('words-gathered', null, { count: reading.gathered })
  tellColumnsLeft(open)
  return reading.money.rounded > 0
}

/** Columns that hold something and were given no meaning. */
function tellColumnsLeft(open: OpenTable): void {
  const first = open.mapped.headerStart + open.mapped.headerRows
  const left = open.mapped.columns.flatMap(({ field, header }, place) =>
    (field === 'ignored' && open.table.rows.slice(first).some((row) => (row[place] ?? '') !== '') ? [header || `${place + 1}列目`] : []))
  if (left.length > 0) open.report('column-not-read', placeIn(open, { index: open.mapped.headerStart, cells: [] }, 'ignored'), { count: left.length, columns: left.join('、') })
}
