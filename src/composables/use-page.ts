import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { isJudged } from '../analytics/attainment.ts'
import { keepEqual } from '../domain/keep-equal.ts'
import { invariant } from '../domain/result.ts'
import { MONEY_UNIT_NAMES, type MoneyUnit } from '../format/money.ts'
import { formatYear } from '../format/year.ts'
import { isFiltered } from '../stores/address.ts'
import { useAnalysis } from '../stores/analysis.ts'
import { usePreferences } from '../stores/preferences.ts'
import { leftOut } from '../view/cost-years.ts'
import { periodSentence, scopeName, shownYears, sourceSentence } from '../view/period.ts'
import { buildReading } from '../view/reading.ts'
import { useView } from './use-view.ts'

interface ShownOptions {
  readonly actualOnly: boolean
  readonly hideAttainment: boolean
}

/** What every page of figures starts from. A page is only mounted once the facts are there. */
export function usePage() {
  const analysis = storeToRefs(useAnalysis())
  const view = useView()
  const { yearStyle } = storeToRefs(usePreferences())
  const there = <T>(value: T | null): T => {
    invariant(value !== null, 'a page stands on facts')
    return value
  }
  const facts = computed<FactTable>(() => there(analysis.facts.value))
  const judged = computed<Judged>(() => there(analysis.judged.value))
  const selection = computed<Selection>(() => there(analysis.selection.value))
  const options = computed<ShownOptions>((held) =>
    keepEqual(held, { actualOnly: view.state.value.actualOnly, hideAttainment: view.state.value.hideAttainment }))
  const years = computed(() => shownYears(facts.value, options.value.actualOnly))
  return {
    ...view, facts, judged, selection, options, years, yearStyle,
    /** Headlines speak in 億円, charts and tables in 百万円, unless the reader chose one unit for all. */
    headlineUnit: computed<MoneyUnit>(() => view.state.value.unit ?? 'o'),
    unit: computed<MoneyUnit>(() => view.state.value.unit ?? 'm'),
    /** Unit, what the switches leave out, period and source, under every figure of costs. */
    costMeta: computed(() => {
      const left = leftOut(selection.value)
      return [`単位：${MONEY_UNIT_NAMES[view.state.value.unit ?? 'm']}`, ...(left ? [`${left}を除く`] : []),
        periodSentence(facts.value, view.state.value.actualOnly), sourceSentence(facts.value)].join('　')
    }),
    unitName: computed(() => MONEY_UNIT_NAMES[view.state.value.unit ?? 'm']),
    period: computed(() => periodSentence(facts.value, view.state.value.actualOnly)),
    scope: computed(() => scopeName(facts.value)),
    source: computed(() => sourceSentence(facts.value)),
    guideWords: computed(() => guideLegend(judged.value, options.value.hideAttainment)),
    reading: computed(() => (options.value.hideAttainment ? null : buildReading(facts.value, judged.value))),
    partial: computed(() => (isFiltered(view.state.value.filter) && selection.value.policyCount > 0
      ? `表示中の${selection.value.policyCount}施策の合計です（${scopeName(facts.value)}全体の額ではありません）`
      : null)),
    empty: computed(() => selection.value.policyCount === 0),
  }
}

/** 「R4年度の目安（試算：市の年度目標ではありません）」 */
function guideLegend(judged: Judged, hidden: boolean): string | null {
  const year = judged.attainments.find(isJudged)?.inputs.year
  return hidden || year === undefined ? null : `${formatYear(year)}年度の目安（試算：市の年度目標ではありません）`
}
