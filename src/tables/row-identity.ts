import { plainWidth, printedText } from './cell-text.ts'
import type { PolicyIdentity } from './drafts.ts'
import type { Field, Grouping } from './fields.ts'
import { readTotalLabel } from './total-label.ts'
import { columnsOf, isMapped, listRows, placeIn, textOf, type OpenRow, type OpenTable } from './open-table.ts'

/** A row with what was carried down to it from the row above, as merged cells and grouped lists are printed. */
export interface IdentifiedRow extends OpenRow {
  readonly policy: PolicyIdentity
  /** The row itself prints the policy. */
  readonly ownPolicy: boolean
  readonly projectNo: string
  readonly projectName: string
  readonly indicatorNo: string
  readonly indicatorName: string
}

const codeInName = /^(?:施策)?\s*([0-9]+(?:[-.][0-9]+)*)[\s:：.、]+(\S.*)$/s
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, '')
/** 小計 in the column of policies names none. */
const nameIn = (open: OpenTable, row: OpenRow, field: Field): string => {
  const name = oneLine(textOf(open, row, field))
  return readTotalLabel(name) === null ? name : ''
}

/** Whether every policy's name begins with its code: 653 公共施設の管理運営. */
function namesHoldCodes(open: OpenTable, rows: readonly OpenRow[]): boolean {
  if (isMapped(open, 'policyCode')) return false
  const names = rows.map((row) => nameIn(open, row, 'policyName')).filter((name) => name !== '')
  return names.length > 0 && names.every((name) => codeInName.test(plainWidth(name)))
}

function printedIdentity(open: OpenTable, row: OpenRow, grouping: Grouping, parted: boolean): PolicyIdentity {
  const ofProject = open.mapped.role === 'projects' || open.mapped.role === 'costs' || isMapped(open, 'projectName')
  const projectNo = textOf(open, row, 'projectNo')
  if (ofProject && grouping === 'department') return { code: '', name: nameIn(open, row, 'department'), otherCode: '', at: placeIn(open, row, 'department') }
  if (ofProject && grouping === 'project') {
    return { code: '', name: oneLine(textOf(open, row, 'projectName')), otherCode: projectNo, at: placeIn(open, row, 'projectName') }
  }
  const name = nameIn(open, row, 'policyName')
  const found = parted ? codeInName.exec(plainWidth(name)) : null
  const at = placeIn(open, row, isMapped(open, 'policyName') ? 'policyName' : 'policyCode')
  if (found) return { code: found[1] ?? '', name: name.slice(name.length - (found[2] ?? '').length), otherCode: '', at }
  return { code: plainWidth(textOf(open, row, 'policyCode')).replace(/\s+/g, ''), name, otherCode: '', at }
}

const blankPolicy = ({ code, name }: PolicyIdentity): boolean => code === '' && name === ''

function pairOf(open: OpenTable, row: OpenRow, no: Field, name: Field): { no: string; name: string } {
  return { no: plainWidth(textOf(open, row, no)).trim(), name: oneLine(textOf(open, row, name)) }
}

/**
 * The rows of a table with the names that say what they belong to; blanks under a name repeat it.
 * Long tables repeat project and indicator too; a list of policies repeats nothing.
 */
export function identifyRows(open: OpenTable, grouping: Grouping): IdentifiedRow[] {
  const rows = listRows(open)
  const parted = namesHoldCodes(open, rows)
  const carries = open.mapped.role !== 'policies' && !(grouping === 'project' && isMapped(open, 'projectName') && open.mapped.role === 'projects')
  const long = open.mapped.role === 'costs' || open.mapped.role === 'figures'
  let policy: PolicyIdentity | null = null
  let project = { no: '', name: '' }
  let indicator = { no: '', name: '' }
  let carried = 0
  const identified = rows.map((row): IdentifiedRow => {
    const printed = printedIdentity(open, row, grouping, parted)
    const ownPolicy = !blankPolicy(printed)
    const kept = carries && !ownPolicy && policy !== null && columnsOf(open, 'policyName').length + columnsOf(open, 'policyCode').length + columnsOf(open, 'department').length > 0
    const before = policy
    policy = kept ? policy : printed
    const samePolicy = before !== null && before.code === policy?.code && before.name === policy.name
    const ownProject = pairOf(open, row, 'projectNo', 'projectName')
    const ownIndicator = pairOf(open, row, 'indicatorNo', 'indicatorName')
    project = long && samePolicy && ownProject.no === '' && ownProject.name === '' ? project : ownProject
    indicator = long && samePolicy && ownIndicator.no === '' && ownIndicator.name === '' ? indicator : ownIndicator
    if (kept && !row.cells.some((cell) => readTotalLabel(printedText(cell)) !== null)) carried++
    return {
      ...row, policy: policy ?? printed, ownPolicy, projectNo: project.no, projectName: project.name, indicatorNo: indicator.no, indicatorName: indicator.name,
    }
  })
  if (carried > 0) open.report('filled-down', null, { count: carried })
  return identified
}
