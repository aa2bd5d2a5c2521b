import { countFacets } from '../../src/analytics/facets.ts'
import { EMPTY_FILTER, type Filter } from '../../src/analytics/filter.ts'
import { loosenFilter } from '../../src/analytics/loosen.ts'
import type { MoneyUnit } from '../../src/format/money.ts'
import { buildBridge } from '../../src/view/bridge.ts'
import { clauseSentence } from '../../src/view/clauses.ts'
import { buildCompare } from '../../src/view/compare.ts'
import { compareTable } from '../../src/view/compare-file.ts'
import { buildCostTrend } from '../../src/view/cost-trend.ts'
import type { TrendOptions } from '../../src/view/cost-trend-table.ts'
import { buildCostYears } from '../../src/view/cost-years.ts'
import { buildDepartmentMatrix } from '../../src/view/department-matrix.ts'
import { buildDepartments } from '../../src/view/department-rows.ts'
import { buildExceptions } from '../../src/view/exception-rows.ts'
import { buildFacets } from '../../src/view/facets.ts'
import { buildFactors } from '../../src/view/factors.ts'
import { ratingHeadline } from '../../src/view/headline.ts'
import { buildIndicatorFigure } from '../../src/view/indicator-figure.ts'
import { buildIndicators } from '../../src/view/indicator-rows.ts'
import { buildKpis } from '../../src/view/kpis.ts'
import { stepsAwayFinding } from '../../src/view/last-steps.ts'
import { departmentMatrixTable, necessityTable, valuesTable } from '../../src/view/matrix-tables.ts'
import { buildNecessityMatrix } from '../../src/view/necessity-matrix.ts'
import { buildOpinions } from '../../src/view/opinions.ts'
import { periodSentence, scopeName, sourceSentence } from '../../src/view/period.ts'
import { buildPointLists } from '../../src/view/point-list.ts'
import { buildPolicyDetail } from '../../src/view/policy-detail.ts'
import { buildPolicies } from '../../src/view/policy-rows.ts'
import { buildProjectTable } from '../../src/view/project-table.ts'
import { factorsTable, opinionsTable } from '../../src/view/text-tables.ts'
import { placeTrack } from '../../src/view/track-shape.ts'
import { buildValueMatrix } from '../../src/view/value-matrix.ts'
import { asakaViews, type AsakaViews } from './asaka.ts'

export interface Switches {
  readonly actualOnly: boolean
  readonly hideAttainment: boolean
  readonly unit: MoneyUnit
  readonly scale: TrendOptions['scale']
  readonly by: TrendOptions['by']
}

const prepared = new Map<string, AsakaViews>()

/** Judged once for each pair of switches: a property looks at hundreds of filters. */
function viewsFor({ actualOnly, hideAttainment }: Switches): AsakaViews {
  const key = `${actualOnly} ${hideAttainment}`
  const known = prepared.get(key) ?? asakaViews({ actualOnly, hideAttainment })
  prepared.set(key, known)
  return known
}

/** Everything that any page shows of the shipped round under a filter and switches. */
export function everyView(change: Partial<Filter>, switches: Switches): Readonly<Record<string, unknown>> {
  const { facts, judged, years, options, selection: choose } = viewsFor(switches)
  const { unit, scale, by, hideAttainment } = switches
  const filter = { ...EMPTY_FILTER, ...change }
  const selection = choose(filter)
  const shown = { ...options, years, unit }
  const { states, ...facets } = buildFacets(facts, countFacets(facts, judged, filter), filter, hideAttainment)
  const indicators = buildIndicators(facts, judged, selection, options)
  const compared = buildCompare(facts, judged, selection, selection, by === 'policy' ? ['642', '653'] : ['財政課', '秘書課'], { ...shown, scale: scale === 'shared' ? 'shared' : 'own' })
  const matrix = buildDepartmentMatrix(facts, selection)
  const necessity = buildNecessityMatrix(facts, selection)
  const opinions = buildOpinions(facts, selection)
  const factors = buildFactors(facts, selection)
  return {
    headline: ratingHeadline(facts, selection),
    period: [periodSentence(facts, options.actualOnly), scopeName(facts), sourceSentence(facts)],
    kpis: buildKpis(facts, judged, selection, shown),
    exceptions: buildExceptions(facts, judged, selection, options),
    bridge: buildBridge(facts, selection, years, unit),
    costYears: buildCostYears(facts, selection, years, { unit, headline: unit, meta: '' }),
    costTrend: buildCostTrend(facts, selection, { by, scale, unit, years, meta: '', selected: '653' }),
    departments: buildDepartments(facts, judged, selection, { ...shown, scale: scale === 'shared' ? 'shared' : 'own' }),
    policies: buildPolicies(facts, judged, selection, shown),
    details: facts.policies.source.map((policy) => buildPolicyDetail(facts, judged, selection, policy.code, options)),
    projects: [...selection.policyIndexes].map((policy) => buildProjectTable(facts, selection, policy, years, unit)),
    indicators,
    figures: indicators.rows.map((row) => buildIndicatorFigure(row.indicator, '', 'both')),
    tracks: indicators.rows.map((row) => placeTrack(row.indicator.track, 88, 38)),
    compared,
    savedTables: [
      compareTable(compared, ''), departmentMatrixTable(matrix), necessityTable(necessity), opinionsTable(opinions), factorsTable(factors),
      valuesTable(buildValueMatrix(indicators.rows, options.actualOnly)),
    ],
    matrices: [matrix, necessity],
    texts: [opinions, factors],
    stepsAway: hideAttainment ? [] : [stepsAwayFinding(facts, judged, selection)],
    facets: hideAttainment ? facets : { ...facets, states },
    points: buildPointLists(facts, judged, selection, { hideAttainment, switchedOff: new Set() }),
    empty: loosenFilter(facts, judged, filter).map(({ clause, policies }) => clauseSentence(filter, clause, policies)),
  }
}

/** Parts that hold the snapshot or the judgement as they are, for other parts to read. */
const KEPT_WHOLE = new Set(['source', 'attainment'])
/** Parts whose words are codes. */
const CODES = new Set(['state', 'key', 'order', 'seriesId', 'id'])

/** Every word that a view shows and every number in it, with the place where it stands. */
export function shownIn(value: unknown, at = ''): readonly { readonly at: string; readonly value: string | number }[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ at, value }]
  if (value === undefined) return [{ at, value: 'undefined' }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    KEPT_WHOLE.has(key) || (CODES.has(key) && typeof part === 'string') ? [] : shownIn(part, `${at}.${key}`))
}
