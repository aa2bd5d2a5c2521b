import { printedText } from './cell-text.ts'
import type { IdentifiedRow } from './row-identity.ts'
import { readTotalLabel, type TotalKind } from './total-label.ts'

/** Whether a row of projects or costs is a total, and of what: its label stands in the project's column or first in the row. */
export function readTotalRow(row: IdentifiedRow): TotalKind | null {
  const label = row.projectName !== '' ? row.projectName : (row.cells.map(printedText).find((text) => text !== '') ?? '')
  if (row.projectName !== '' && /^\d+$/.test(row.projectNo)) return null
  const kind = readTotalLabel(label)
  if (kind === null || kind === 'trend') return kind
  return row.ownPolicy ? 'policy' : kind
}
