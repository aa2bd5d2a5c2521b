import { isDash } from '../domain/characters.ts'
import type { DraftPolicy } from './drafts.ts'
import { TEXT_FIELDS, type Grouping, type TextField } from './fields.ts'
import { cellOf, isMapped, placeIn, textOf, type OpenTable } from './open-table.ts'
import { printedText } from './cell-text.ts'
import type { IdentifiedRow } from './row-identity.ts'

const textFields = Object.keys(TEXT_FIELDS) as readonly TextField[]

/** Names in one cell: 財政課、道路整備課. A dash names nobody. */
const splitNames = (text: string): string[] =>
  isDash(text) ? [] : text.split(/[、，,;；\n\r／]+/).map((name) => name.trim()).filter((name) => name !== '' && !isDash(name))

/** Items of one cell: parted by blank lines, else by marks at the beginnings of lines. */
function splitItems(text: string): string[] {
  const trimmed = text.trim()
  if (trimmed === '' || isDash(trimmed)) return []
  const parted = /\n\s*\n/.test(trimmed) ? trimmed.split(/\n\s*\n/) : /^[・･●○◯◆■]/m.test(trimmed) ? trimmed.split(/\n(?=[・･●○◯◆■])/) : [trimmed]
  return parted.map((item) => item.trim().replace(/^[・･●○◯◆■]\s*/, '')).filter((item) => item !== '')
}

/** Whether a row's words are a project's and not its policy's. */
export const speaksOfProject = (open: OpenTable, grouping: Grouping): boolean => isMapped(open, 'projectName') && grouping !== 'project'

function addText(open: OpenTable, row: IdentifiedRow, policy: DraftPolicy, field: TextField): void {
  const text = textOf(open, row, field)
  if (text === '') return
  const earlier = policy.texts.get(field)
  const at = placeIn(open, row, field)
  if (!earlier) policy.texts.set(field, { text, at })
  else if (earlier.text !== text) open.report('conflicting-text', at, { policy: policy.name, column: field, raw: text })
}

function addRating(open: OpenTable, row: IdentifiedRow, policy: DraftPolicy, kind: 'progress' | 'necessity'): void {
  const cell = cellOf(open, row, kind)
  const label = isMapped(open, `${kind}Label`) ? textOf(open, row, `${kind}Label`) : null
  if (printedText(cell) === '' && !label) return
  const printed = isMapped(open, `${kind}Printed`) ? textOf(open, row, `${kind}Printed`) : null
  const at = placeIn(open, row, kind)
  const earlier = policy.ratings.get(kind)
  if (!earlier) policy.ratings.set(kind, { cell, label, printed, at, table: open.mapped.name })
  else if (printedText(earlier.cell) !== printedText(cell)) {
    open.report('conflicting-text', at, { policy: policy.name, column: kind, raw: printedText(cell) })
  }
}

/** What a row says of its policy: texts, ratings, departments. Of two different texts the first stays and the other is told. */
export function addPolicyWords(open: OpenTable, row: IdentifiedRow, policy: DraftPolicy, ofProject: boolean): void {
  const department = textOf(open, row, 'department')
  if (ofProject) {
    if (department !== '' && !isDash(department)) policy.projectDepartments.push(department.replace(/\s*\n\s*/g, ''))
    return
  }
  if (policy.department === '' && !isDash(department)) policy.department = department
  else if (department !== '' && department !== policy.department && !isDash(department)) {
    open.report('conflicting-text', placeIn(open, row, 'department'), { policy: policy.name, column: 'department', raw: department })
  }
  if (policy.relatedDepartments.length === 0) policy.relatedDepartments = splitNames(textOf(open, row, 'relatedDepartments'))
  for (const field of textFields) addText(open, row, policy, field)
  const { activities } = policy
  const fresh = splitItems(textOf(open, row, 'newActivities'))
  const continuing = splitItems(textOf(open, row, 'continuingActivities'))
  policy.activities = { new: activities.new.length > 0 ? activities.new : fresh, continuing: activities.continuing.length > 0 ? activities.continuing : continuing }
  addRating(open, row, policy, 'progress')
  addRating(open, row, policy, 'necessity')
}

/**
 * What a row says of its project beyond its amounts: kept under the policy, each text with the project's name before it,
 * since a round has no place for it at the project.
 * @returns how many texts were kept so
 */
export function gatherProjectWords(open: OpenTable, row: IdentifiedRow, policy: DraftPolicy, name: string): number {
  const rating = textOf(open, row, 'progress')
  const activities = [...splitItems(textOf(open, row, 'newActivities')), ...splitItems(textOf(open, row, 'continuingActivities'))]
  let count = 0
  const gather = (field: TextField, text: string, at = placeIn(open, row, field)): void => {
    if (text === '') return
    policy.gathered.set(field, [...(policy.gathered.get(field) ?? []), { text: `【${name}】${text}`, at }])
    count++
  }
  gather('progressBasis', rating, placeIn(open, row, 'progress'))
  gather('necessityBasis', textOf(open, row, 'necessity'), placeIn(open, row, 'necessity'))
  for (const field of textFields) if (field !== 'strategyGoal') gather(field, textOf(open, row, field))
  if (activities.length > 0) {
    policy.activities = { ...policy.activities, continuing: [...policy.activities.continuing, ...activities.map((item) => `【${name}】${item}`)] }
    count += activities.length
  }
  return count
}
