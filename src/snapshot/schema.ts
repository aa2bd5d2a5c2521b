import * as v from 'valibot'

/** The published contract as one schema; `public/snapshot.schema.json` is made of it. Unknown keys are dropped. */

/** In UTF-16 units. */
export const longest = { word: 1_000, text: 100_000, document: 200_000_000 }
export const most = { figures: 60, rows: 2_000, policies: 200_000, notes: 200_000, entries: 20_000 }

const word = v.pipe(v.string(), v.maxLength(longest.word))
const text = v.pipe(v.string(), v.maxLength(longest.text))
const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9.-]{1,100}$/))
const year = v.pipe(v.number(), v.integer(), v.minValue(1950), v.maxValue(2100))
// JSON can spell −0; adding 0 makes it the 0 it stands for.
const withoutNegativeZero = v.transform((input: number) => input + 0)
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER), withoutNegativeZero)
const position = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER))
const rank = v.pipe(v.number(), v.integer(), v.minValue(-1_000), v.maxValue(1_000), withoutNegativeZero)
// A magnitude beyond this is not exact as a double; Infinity, which JSON can spell as 1e999, lies beyond it too.
const lowest = v.minValue<number, number>(Number.MIN_SAFE_INTEGER)
const highest = v.maxValue<number, number>(Number.MAX_SAFE_INTEGER)
const value = v.pipe(v.number(), lowest, highest, withoutNegativeZero)
const money = v.pipe(v.number(), v.integer(), lowest, highest, withoutNegativeZero)
const at = v.strictTuple([word, position, position])

const printed = { raw: v.optional(word), at: v.optional(at) }
const figure = v.object({ year, basis: v.picklist(['actual', 'estimate']), value: v.nullable(value), ...printed })
const amount = v.object({ year, basis: v.picklist(['settled', 'estimate', 'budget']), value: v.nullable(money), ...printed })
const amounts = v.pipe(v.array(amount), v.maxLength(most.figures))

const indicator = v.object({
  no: count,
  name: word,
  unit: word,
  description: text,
  strategic: v.boolean(),
  cumulative: v.boolean(),
  direction: v.picklist(['up', 'down', 'unknown']),
  directionBasis: v.picklist(['inferred', 'confirmed']),
  targetKind: v.picklist(['reach', 'level', 'unconfirmed']),
  figures: v.pipe(v.array(figure), v.maxLength(most.figures)),
  target: v.object({ year, value: v.nullable(value), ...printed }),
})

const rating = { rating: v.nullable(rank), label: word, basis: text, printed: v.optional(word) }
const items = v.pipe(v.array(text), v.maxLength(most.rows))

const project = v.object({ no: count, name: word, relisted: v.boolean(), costs: amounts, outlook: word })

export const policySchema = v.object({
  municipality: v.optional(v.nullable(word)),
  code: v.pipe(word, v.minLength(1)),
  name: word,
  leadDepartment: word,
  relatedDepartments: v.pipe(v.array(word), v.maxLength(most.rows)),
  vision: text,
  strategyGoal: v.nullable(text),
  indicators: v.pipe(v.array(indicator), v.maxLength(most.rows)),
  activities: v.object({ new: items, continuing: items }),
  thirdPartyOpinions: text,
  progress: v.object({ ...rating, externalFactors: text }),
  necessity: v.object(rating),
  projects: v.pipe(v.array(project), v.maxLength(most.rows)),
  statedTotals: amounts,
  costTrend: amounts,
  issues: text,
  plans: text,
  roles: text,
  summary: text,
  textAt: v.pipe(v.record(key, at), v.maxEntries(most.entries)),
  at: v.optional(at),
})

const scale = v.object({
  best: rank,
  worst: rank,
  delayedFrom: v.nullable(rank),
  labels: v.pipe(v.array(v.object({ rating: rank, label: word })), v.maxLength(most.figures)),
})

const source = v.object({
  id: v.pipe(word, v.minLength(1)),
  name: word,
  sha256: word,
  lines: count,
  text: v.optional(v.pipe(v.string(), v.maxLength(longest.document))),
})

const diagnostic = v.object({
  code: key,
  severity: v.picklist(['error', 'warning', 'info']),
  at: v.optional(at),
  args: v.pipe(v.record(key, v.union([text, value])), v.maxEntries(most.figures)),
})

export const snapshotSchema = v.object({
  format: v.literal('miharashi-snapshot'),
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  municipality: word,
  title: word,
  evaluationYear: year,
  targetYear: year,
  costUnit: v.literal('thousandYen'),
  createdAt: v.optional(word),
  madeUp: v.optional(v.literal(true)),
  sources: v.pipe(v.array(source), v.maxLength(most.rows)),
  ratingScales: v.object({ progress: scale, necessity: scale }),
  sections: v.pipe(v.array(v.object({ code: word, name: v.nullable(word) })), v.maxLength(most.entries)),
  policies: v.pipe(v.array(policySchema), v.maxLength(most.policies)),
  diagnostics: v.pipe(v.array(diagnostic), v.maxLength(most.notes)),
})
