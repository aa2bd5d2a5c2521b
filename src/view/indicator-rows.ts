import { ATTAINMENT_STATES, isJudged, type AttainmentState } from '../analytics/attainment.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { indicatorsOf } from '../analytics/policy-rows.ts'
import { countStates, type StateCounts } from '../analytics/states.ts'
import { remember } from '../domain/remember.ts'
import { formatYear } from '../format/year.ts'
import { STATE_WORDS } from '../messages/words.ts'
import type { Policy } from '../snapshot/types.ts'
import { buildIndicator, type IndicatorView } from './indicator.ts'
import { indicatorTable, type IndicatorRow } from './indicator-table.ts'
import { someOf } from './some-of.ts'
import type { TableView } from './table.ts'
import type { TrackOptions } from './track.ts'

/** All indicators of the chosen policies, with the counts by state where 試算 is shown. */
export interface IndicatorsView {
  readonly finding: string
  readonly rows: readonly IndicatorRow[]
  readonly counts: readonly { readonly state: (typeof ATTAINMENT_STATES)[number]; readonly word: string; readonly count: number }[]
  readonly table: TableView
}

const rowOf = remember((indicator: IndicatorView, { code, name, leadDepartment, progress }: Policy): IndicatorRow => ({
  policyCode: code, policyName: name, department: leadDepartment, policyBasis: progress.basis, indicator,
}))

export function buildIndicators(facts: FactTable, judged: Judged, selection: Selection, options: TrackOptions): IndicatorsView {
  const rows = [...selection.policyIndexes].flatMap((at): IndicatorRow[] => {
    const policy = facts.policies.source[at]!
    return indicatorsOf(facts, at).map((one) =>
      rowOf(buildIndicator(facts.indicators.source[one]!, judged.attainments[one]!, policy.code, options), policy))
  })
  const states = countStates(facts, judged, selection)
  return {
    finding: options.hideAttainment ? `${rows.length}指標の実績と目標` : finding(rows, states),
    rows,
    counts: options.hideAttainment ? [] : ATTAINMENT_STATES.map((state) => ({ state, word: STATE_WORDS[state], count: states[state] })),
    table: indicatorTable(rows, facts, options),
  }
}

function namesOf(rows: readonly IndicatorRow[], state: AttainmentState): string {
  const names = rows.filter((row) => row.indicator.attainment.state === state).map((row) => `${row.policyCode}指標${row.indicator.no}`)
  return someOf(names, 6)
}

/** 「R4見込みが」 where all judged indicators rest on the same year and basis. */
function judgedOf(rows: readonly IndicatorRow[]): string {
  const words = new Set(rows.map((row) => row.indicator.attainment).filter(isJudged).map(({ inputs }) =>
    `${formatYear(inputs.year)}${inputs.valueBasis === 'estimate' ? '見込み' : '実績'}が`))
  return words.size === 1 ? [...words].join('') : ''
}

/** R4見込みが目安に届かない指標は2（642指標1・654指標1）、良い方向を確認中の指標が1（653指標1） */
function finding(rows: readonly IndicatorRow[], states: StateCounts): string {
  if (rows.length === 0) return '条件に合う指標はありません'
  const named = (state: 'belowGuide' | 'awaiting'): string => (states[state] > 0 ? `（${namesOf(rows, state)}）` : '')
  const awaiting = states.awaiting > 0 ? `、良い方向を確認中の指標が${states.awaiting}${named('awaiting')}` : ''
  return `${judgedOf(rows)}目安に届かない指標は${states.belowGuide}${named('belowGuide')}${awaiting}`
}
