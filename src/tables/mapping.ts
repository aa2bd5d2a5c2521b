import * as v from 'valibot'
import { COLUMN_BASES, FIELDS, GROUPINGS, TABLE_ROLES } from './fields.ts'
import { SOURCE_UNITS } from './money-units.ts'

/** How tables become a round: plain JSON, kept by name for next year and mailed. */

const most = { tables: 200, columns: 500, steps: 60 }
const word = v.pipe(v.string(), v.maxLength(1_000))
const year = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1950), v.maxValue(2100)))
const rank = v.pipe(v.number(), v.integer(), v.minValue(-1_000), v.maxValue(1_000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))

const column = v.object({
  header: word,
  field: v.picklist(FIELDS),
  year,
  basis: v.nullable(v.picklist(COLUMN_BASES)),
  unit: v.nullable(v.picklist(SOURCE_UNITS)),
})

const table = v.object({
  name: word,
  file: word,
  role: v.picklist(TABLE_ROLES),
  headerStart: count,
  headerRows: v.pipe(count, v.maxValue(10)),
  unit: v.nullable(v.picklist(SOURCE_UNITS)),
  columns: v.pipe(v.array(column), v.maxLength(most.columns)),
})

const order = v.object({
  steps: v.pipe(v.array(v.object({ printed: word, label: word })), v.maxLength(most.steps)),
  worst: rank,
  delayedFrom: v.nullable(rank),
})

const round = v.object({
  id: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))),
  municipality: word,
  title: word,
  evaluationYear: year,
  targetYear: year,
  unit: v.picklist(SOURCE_UNITS),
  grouping: v.picklist(GROUPINGS),
  progress: order,
  necessity: order,
})

const mapping = v.object({
  format: v.literal('miharashi-mapping'),
  version: v.literal(1),
  round,
  tables: v.pipe(v.array(table), v.maxLength(most.tables)),
})

/** What a column means. `year` and `basis` are null where the row or nothing says them; `unit` where the table's holds. */
export type MappedColumn = Readonly<v.InferOutput<typeof column>>

/** What a table's rows are. `headerStart` is the position of the first heading row; `unit` is null where the round's holds. */
export interface MappedTable extends Readonly<Omit<v.InferOutput<typeof table>, 'columns'>> {
  readonly columns: readonly MappedColumn[]
}

/** The steps of a rating, best first; the last has the rank `worst`. `delayedFrom` is a rank, null where no step means delay. */
export interface RatingOrder {
  readonly steps: readonly { readonly printed: string; readonly label: string }[]
  readonly worst: number
  readonly delayedFrom: number | null
}

/** What holds for the whole round. `id` and `title` are made where they are not given. */
export interface RoundFacts extends Readonly<Omit<v.InferOutput<typeof round>, 'progress' | 'necessity'>> {
  readonly progress: RatingOrder
  readonly necessity: RatingOrder
}

export interface TableMapping {
  readonly format: 'miharashi-mapping'
  readonly version: 1
  readonly round: RoundFacts
  readonly tables: readonly MappedTable[]
}

/** Reads a stored or mailed mapping; null for anything else, also for one of a later version. */
export function decodeMapping(input: unknown): TableMapping | null {
  const decoded = v.safeParse(mapping, input, { abortEarly: true })
  return decoded.success ? decoded.output : null
}

/** The rank of a step by its place in the order. */
export const rankOfStep = ({ steps, worst }: RatingOrder, place: number): number => worst + steps.length - 1 - place
