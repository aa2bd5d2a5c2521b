import { buildFacts, type FactTable } from '../../../src/analytics/facts.ts'
import { EMPTY_FILTER, judgeAll, select, type Filter, type Selection } from '../../../src/analytics/filter.ts'
import { buildColumnPart, type World } from '../../../src/analytics/column-part.ts'
import { joinColumns } from '../../../src/analytics/join-columns.ts'
import { buildCity } from '../../../src/made-up/city.ts'
import { countryHeader } from '../../../src/made-up/countries.ts'
import { shownYears } from '../../../src/view/period.ts'

const header = countryHeader('prefecture', 1)
const parts = [1, 2, 3].map((seed) =>
  buildCity(seed, { policies: 30 + seed, projects: 200, indicators: 40 }, `見本市${seed}`).policies.map((policy) => ({ municipality: `見本市${seed}`, ...policy })))

/** A small country through its columns alone, as a wide round is looked at. */
export const world: World = joinColumns(parts.map((policies) => buildColumnPart({ ...header, policies })))
/** The same held as sheets. */
export const sheets: FactTable = buildFacts([{ ...header, policies: parts.flat() }])
export const judgedSheets = judgeAll(sheets, 'latest')
export const years = shownYears(world.facts, false)
export const nameOf = (policy: number): string => sheets.policies.source[policy]!.name
export const choose = (change: Partial<Filter> = {}): Selection => select(world.facts, world.judged, { ...EMPTY_FILTER, ...change })
