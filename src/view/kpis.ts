import type { CostRollup } from '../analytics/costs.ts'
import { rollUpCosts } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { indicatorsOf } from '../analytics/policy-rows.ts'
import { countRatings } from '../analytics/ratings.ts'
import { countStates } from '../analytics/states.ts'
import { hasNoValue } from '../analytics/attainment-inputs.ts'
import { MONEY_UNIT_NAMES, formatMoney, type MoneyUnit } from '../format/money.ts'
import { STATE_WORDS } from '../messages/words.ts'
import { leftOut } from './cost-years.ts'
import type { ShownYear } from './period.ts'

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
  const below = options.hideAttainment ? [] : [belowKpi(facts, judged, selection)]
  return [delayedKpi(facts, selection), ...below, noValueKpi(facts, selection), ...costKpi(facts, selection, options)]
}

function delayedKpi(facts: FactTable, selection: Selection): Kpi {
  const delayed = countRatings(facts, selection).rated.filter((one) => one.delayed)
  const labels = delayed.map((one) => one.label).filter((label) => label !== '')
  return {
    key: 'delayed', label: labels.length > 0 ? labels.join('・') : '遅れとする評価',
    value: String(delayed.reduce((sum, one) => sum + one.policies, 0)), of: `／${selection.policyCount}施策`,
    detail: '進捗状況（内部評価）', attainment: false, to: '/policies',
  }
}

function indicatorCount(facts: FactTable, selection: Selection): number {
  return [...selection.policyIndexes].reduce((sum, policy) => sum + indicatorsOf(facts, policy).length, 0)
}

function belowKpi(facts: FactTable, judged: Judged, selection: Selection): Kpi {
  const states = countStates(facts, judged, selection)
  return {
    key: 'below', label: STATE_WORDS.belowGuide, value: String(states.belowGuide), of: `／${indicatorCount(facts, selection)}指標`,
    detail: `確認待ち${states.awaiting}`, attainment: true, to: '/indicators',
  }
}

function noValueKpi(facts: FactTable, selection: Selection): Kpi {
  const empty = [...selection.policyIndexes].flatMap((policy) =>
    indicatorsOf(facts, policy).filter((at) => hasNoValue(facts.indicators.source[at]!)).map(() => policy))
  const codes = [...new Set(empty)].map((policy) => facts.policies.source[policy]?.code).join('・')
  const span = facts.years.length > 0 ? `この${facts.years.length}年度に数値がない` : '数値がない'
  return {
    key: 'no-value', label: span, value: String(empty.length), of: `／${indicatorCount(facts, selection)}指標`,
    detail: codes || 'なし', attainment: false, to: '/indicators',
  }
}

function costKpi(facts: FactTable, selection: Selection, { years, unit }: KpiOptions): readonly Kpi[] {
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
