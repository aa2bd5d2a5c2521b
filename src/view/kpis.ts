import type { CostRollup } from '../analytics/costs.ts'
import { rollUpCosts } from '../analytics/costs.ts'
import type { FactColumns, FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { indicatorsOf } from '../analytics/policy-rows.ts'
import { countRatings } from '../analytics/ratings.ts'
import { countStates, type StateCounts } from '../analytics/states.ts'
import { hasNoValue } from '../analytics/attainment-inputs.ts'
import { MONEY_UNIT_NAMES, formatMoney, type MoneyUnit } from '../format/money.ts'
import { formatFixed } from '../format/number.ts'
import { STATE_WORDS } from '../messages/words.ts'
import { leftOut } from './left-out.ts'
import type { ShownYear } from './period.ts'
import { someOf } from './some-of.ts'

/** One number of the first screen, with what it is a part of. */
export interface Kpi {
  readonly key: 'delayed' | 'below' | 'no-value' | 'cost'
  readonly label: string
  readonly value: string
  /** Unit or 「／14施策」. */
  readonly of: string
  readonly detail: string
  /** True where the number is 試算. */
  readonly attainment: boolean
  readonly to: string
}

export interface KpiOptions {
  readonly hideAttainment: boolean
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
}

/** The numbers of the first screen; the one that is 試算 is left out where the reader hides it. */
export function buildKpis(facts: FactTable, judged: Judged, selection: Selection, options: KpiOptions): readonly Kpi[] {
  const below = options.hideAttainment ? [] : [belowKpi(countStates(facts, judged, selection))]
  return [delayedKpi(facts, selection).kpi, ...below, noValueKpi(facts, selection), ...costKpi(facts, selection, options)]
}

/** The numbers of a round without its sheets; each leads to the policies that it counts. */
export function buildWideKpis(facts: FactColumns, states: StateCounts, selection: Selection, options: KpiOptions): readonly Kpi[] {
  const { kpi, ratings } = delayedKpi(facts, selection)
  const noFigures: Kpi = {
    key: 'no-value', label: STATE_WORDS.noFigures, value: formatFixed(states.noFigures, 0), of: ofIndicators(states),
    detail: '', attainment: true, to: '/policies?state=noFigures',
  }
  return [
    { ...kpi, detail: '内部評価', to: ratings.length > 0 ? `/policies?rating=${ratings.join(',')}` : kpi.to },
    ...(options.hideAttainment ? [] : [{ ...belowKpi(states), to: '/policies?state=belowGuide' }, noFigures]),
    ...costKpi(facts, selection, options).map((cost) => ({ ...cost, to: '/policies?sort=-last' })),
  ]
}

const ofIndicators = (states: StateCounts): string => `／${formatFixed(Object.values(states).reduce((sum, one) => sum + one, 0), 0)}指標`

function delayedKpi(facts: FactColumns, selection: Selection): { readonly kpi: Kpi; readonly ratings: readonly number[] } {
  const delayed = countRatings(facts, selection).rated.filter((one) => one.delayed)
  const labels = delayed.map((one) => one.label).filter((label) => label !== '')
  const kpi: Kpi = {
    key: 'delayed', label: labels.length > 0 ? labels.join('・') : '遅れとする評価',
    value: formatFixed(delayed.reduce((sum, one) => sum + one.policies, 0), 0), of: `／${formatFixed(selection.policyCount, 0)}施策`,
    detail: '進捗状況（内部評価）', attainment: false, to: '/policies',
  }
  return { kpi, ratings: delayed.map(({ rating }) => rating) }
}

function indicatorCount(facts: FactTable, selection: Selection): number {
  return [...selection.policyIndexes].reduce((sum, policy) => sum + indicatorsOf(facts, policy).length, 0)
}

function belowKpi(states: StateCounts): Kpi {
  return {
    key: 'below', label: STATE_WORDS.belowGuide, value: formatFixed(states.belowGuide, 0), of: ofIndicators(states),
    detail: `確認待ち${formatFixed(states.awaiting, 0)}`, attainment: true, to: '/indicators',
  }
}

function noValueKpi(facts: FactTable, selection: Selection): Kpi {
  const empty = [...selection.policyIndexes].flatMap((policy) =>
    indicatorsOf(facts, policy).filter((at) => hasNoValue(facts.indicators.source[at]!)).map(() => policy))
  const codes = someOf([...new Set(empty)].map((policy) => facts.policies.source[policy]!.code))
  const span = facts.years.length > 0 ? `この${facts.years.length}年度に数値がない` : '数値がない'
  return {
    key: 'no-value', label: span, value: String(empty.length), of: `／${indicatorCount(facts, selection)}指標`,
    detail: codes || 'なし', attainment: false, to: '/indicators',
  }
}

function costKpi(facts: FactColumns, selection: Selection, { years, unit }: KpiOptions): readonly Kpi[] {
  const last = years.at(-1)
  if (!last) return []
  const ofLast = (rollups: readonly CostRollup[], key: string): number =>
    rollups.find((one) => one.key === key && one.year === last.year)?.home ?? 0
  const kinds = rollUpCosts(facts, selection, 'kind')
  const reserve = ofLast(kinds, 'reserve')
  const included = selection.kinds[1] === 1
  const left = leftOut(selection)
  return [{
    key: 'cost', label: `総コスト ${last.label}${left ? `（${left}を除く）` : ''}`, value: formatMoney(ofLast(rollUpCosts(facts, selection, 'all'), 'all'), unit),
    of: MONEY_UNIT_NAMES[unit], detail: included ? `うち積立${formatMoney(reserve, unit)}${MONEY_UNIT_NAMES[unit]}` : '',
    attainment: false, to: '/costs',
  }]
}
