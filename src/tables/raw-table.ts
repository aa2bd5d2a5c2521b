/** A cell as it was read: a number only where the file itself holds one, text as it stands there otherwise; null for an empty cell. */
export type RawCell = string | number | null

/** A table as it was read, before anything is made of it. */
export interface RawTable {
  /** The sheet's name, or the file's without its ending. */
  readonly name: string
  /** The file's own name. */
  readonly file: string
  readonly rows: readonly (readonly RawCell[])[]
  /** 1-based line (CSV, TSV) or row (.xlsx) of each of `rows` in its file. */
  readonly lines: readonly number[]
}
