import type { CostBasis, Stated } from '../snapshot/types.ts'
import { readRelistedMark } from '../domain/relisted-mark.ts'
import { nameKey, printedText, wordKey } from './cell-text.ts'
import type { DraftPolicy, DraftProject } from './drafts.ts'
import { cellOf, isMapped, placeIn, textOf, type OpenTable } from './open-table.ts'
import type { RawCell } from './raw-table.ts'
import type { IdentifiedRow } from './row-identity.ts'

const yes = /^(?:[○〇◯●✓✔有1]|再掲.*|true|yes|はい)$/

/** Whether a cell marks its row: ○, 1, 再掲. */
export const isMarked = (cell: RawCell): boolean => yes.test(wordKey(printedText(cell)))

export const readCount = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

/** Adds amounts to a list; of two for one year and kind the first stays and the second is told. */
export function addAmounts(open: OpenTable, list: Stated<CostBasis>[], amounts: readonly Stated<CostBasis>[], name: string): void {
  for (const amount of amounts) {
    const place = list.findIndex(({ year, basis }) => year === amount.year && basis === amount.basis)
    const earlier = list[place]
    if (!earlier) list.push(amount)
    else if (earlier.value === null && earlier.raw === '') list[place] = amount
    else if (amount.raw !== '') {
      open.report('duplicate-value', amount.at ?? null, { name, year: amount.year, basis: amount.basis, first: earlier.raw ?? '', raw: amount.raw ?? '' })
    }
  }
}

/** Rows of a long table add to one project; where kinds stand in a column, so do the rows of a wide one. */
function findProject(open: OpenTable, { projects }: DraftPolicy, no: number | null, name: string): DraftProject | undefined {
  if (open.mapped.role !== 'costs' && !isMapped(open, 'basis')) return undefined
  const named = projects.filter((project) => name === '' || nameKey(project.name) === nameKey(name))
  return named.find((project) => no !== null && project.no === no) ?? (no === null || name !== '' ? named.find((project) => no === null || project.no === null) : undefined)
}

function newProject(open: OpenTable, row: IdentifiedRow, policy: DraftPolicy, no: number | null, name: string, relisted: boolean): DraftProject {
  const at = placeIn(open, row, 'projectName')
  const project = { no, name, at, relisted, outlook: '', costs: [] }
  policy.projects.push(project)
  return project
}

/** The project of a row with its amounts; a row that names none adds nothing. @returns null where the row names none */
export function addProject(open: OpenTable, row: IdentifiedRow, policy: DraftPolicy, amounts: readonly Stated<CostBasis>[]): DraftProject | null {
  const no = readCount(row.projectNo)
  const { name, relisted: marked } = readRelistedMark(row.projectName)
  if (name === '' && no === null) return null
  const relisted = marked || isMarked(cellOf(open, row, 'relisted'))
  const project = findProject(open, policy, no, name) ?? newProject(open, row, policy, no, name, relisted)
  project.relisted ||= relisted
  const outlook = textOf(open, row, 'outlook')
  if (project.outlook === '') project.outlook = outlook
  addAmounts(open, project.costs, amounts, name)
  return project
}
