import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import type { FactColumns } from '../analytics/facts.ts'
import type { JudgedColumns, Selection } from '../analytics/filter.ts'
import { keepEqual } from '../domain/keep-equal.ts'
import { invariant } from '../domain/result.ts'
import { MONEY_UNIT_NAMES, type MoneyUnit } from '../format/money.ts'
import { formatFixed } from '../format/number.ts'
import { useAnalysis } from '../stores/analysis.ts'
import { usePreferences } from '../stores/preferences.ts'
import { leftOut } from '../view/left-out.ts'
import { periodSentence, scopeName, shownYears, sourceSentence } from '../view/period.ts'
import { useView } from './use-view.ts'

interface ShownOptions {
  readonly actualOnly: boolean
  readonly hideAttainment: boolean
}

/** @throws a bug where a page is mounted before there are facts */
export function there<T>(value: T | null): T {
  invariant(value !== null, 'a page stands on facts')
  return value
}

/** What every page of figures starts from, whether it stands on sheets or on columns alone. A page is only mounted once the facts are there. */
export function useShown() {
  const analysis = useAnalysis()
  const { columns: known, judgedColumns, selection: chosen, isFiltered, filter } = storeToRefs(analysis)
  const view = useView()
  const { yearStyle } = storeToRefs(usePreferences())
  const columns = computed<FactColumns>(() => there(known.value))
  const selection = computed<Selection>(() => there(chosen.value))
  const { state } = view
  const options = computed<ShownOptions>((held) =>
    keepEqual(held, { actualOnly: state.value.actualOnly, hideAttainment: state.value.hideAttainment }))
  return {
    ...view, columns, selection, options, yearStyle, filter,
    judgedColumns: computed<JudgedColumns>(() => there(judgedColumns.value)),
    years: computed(() => shownYears(columns.value, options.value.actualOnly)),
    /** Headlines speak in 億円, charts and tables in 百万円, unless the reader chose one unit for all. */
    headlineUnit: computed<MoneyUnit>(() => state.value.unit ?? 'o'),
    unit: computed<MoneyUnit>(() => state.value.unit ?? 'm'),
    /** Unit, what the switches leave out, period and source, under every figure of costs. */
    costMeta: computed(() => {
      const left = leftOut(selection.value)
      return [`単位：${MONEY_UNIT_NAMES[state.value.unit ?? 'm']}`, ...(left ? [`${left}を除く`] : []),
        periodSentence(columns.value, state.value.actualOnly), sourceSentence(columns.value)].join('　')
    }),
    unitName: computed(() => MONEY_UNIT_NAMES[state.value.unit ?? 'm']),
    period: computed(() => periodSentence(columns.value, state.value.actualOnly)),
    scope: computed(() => scopeName(columns.value)),
    source: computed(() => sourceSentence(columns.value)),
    partial: computed(() => (isFiltered.value && selection.value.policyCount > 0
      ? `表示中の${formatFixed(selection.value.policyCount, 0)}施策の合計です（${scopeName(columns.value)}全体の額ではありません）`
      : null)),
    empty: computed(() => selection.value.policyCount === 0),
  }
}
