import type { TableView } from '../table.ts'

/** A table under the sentence that says what it shows. */
export interface TitledTable {
  readonly finding: string
  readonly count: number
  readonly table: TableView
}
