/** Rows as columns, for the peers that hold columns; states and head as bytes. */
export function columnsOf(rows) {
  const bytes = ['progress', 'necessity', 'bits', 'kind', 'head']
  const words = ['policy', 'department', 'code', 'missing']
  const amounts = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5']
  const column = (Kind, field) => [field, Kind.from(rows, (row) => row[field])]
  return Object.fromEntries([
    ...words.map((field) => column(Int32Array, field)),
    ...bytes.map((field) => column(Uint8Array, field)),
    ...amounts.map((field) => column(Float64Array, field)),
    ...[0, 1, 2, 3, 4, 5].map((state) => [`s${state}`, Uint8Array.from(rows, ({ states }) => states?.[state] ?? 0)]),
  ])
}

export const AMOUNTS = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'missing']
export const STATES = ['s0', 's1', 's2', 's3', 's4', 's5']
export const FACETS = ['department', 'code', 'progress', 'necessity', 'bits']
