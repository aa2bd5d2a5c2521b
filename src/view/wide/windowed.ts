import type { Column, Row, Sort, TableView } from '../table.ts'

/** A table of so many rows that only those in sight are made. */
export interface WindowedTable {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly count: number
  readonly rowAt: (place: number) => Row
}

/** The whole of it as a table for a file; its rows are made when they are asked for. */
export const asTable = ({ caption, columns, count, rowAt }: WindowedTable): TableView => ({
  caption, columns,
  get rows() {
    return Array.from({ length: count }, (_, place) => rowAt(place))
  },
})

/** Places of numbers in the wished order; equal ones as they stand, NaN last in either order. */
export function orderBy(keys: Float64Array, { descending }: Sort): Uint32Array {
  const sign = descending ? -1 : 1
  return Uint32Array.from(keys.keys()).sort((a, b) => {
    const [x, y] = [keys[a]!, keys[b]!]
    if (x === y) return a - b
    if (Number.isNaN(x) || Number.isNaN(y)) return (Number.isNaN(x) ? 1 : 0) - (Number.isNaN(y) ? 1 : 0) || a - b
    return (x - y) * sign
  })
}
