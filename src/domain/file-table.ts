/** A number in the unit of its heading, a text, or nothing. */
export type FileCell = number | string | null

/** A table as a file holds it: one heading a column, one cell a column in every row. */
export interface FileTable {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly FileCell[])[]
  /** What stands beside the table: source, period, conditions, date, as name and text. */
  readonly facts: readonly (readonly [name: string, text: string])[]
}
