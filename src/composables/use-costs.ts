import { computed, ref, watch } from 'vue'
import { bridgeHeight, buildBridgeOption } from '../charts/bridge.ts'
import { costTrendHeight } from '../charts/cost-trend.ts'
import { formatYear } from '../format/year.ts'
import { buildBridge } from '../view/bridge.ts'
import { buildCostChanges } from '../view/cost-changes.ts'
import { spanOf } from '../view/span.ts'
import { OTHERS } from '../view/cost-trend-groups.ts'
import { buildCostTrend } from '../view/cost-trend.ts'
import { buildCostYears } from '../view/cost-years.ts'
import { drawCostTrend, drawCostYears } from './draw-costs.ts'
import { libraryDrawing } from './drawing.ts'
import { useLater } from './use-later.ts'
import { usePage } from './use-page.ts'
import { usePreferenceControls } from './use-preference-controls.ts'
import type { Drawable } from './use-save.ts'
import { useTableState } from './use-table-state.ts'

/** Small charts of cost by policy or department, on the scale that the reader chose. */
export function useCostTrend(page: ReturnType<typeof usePage>, by: () => 'policy' | 'department') {
  const { textSize } = usePreferenceControls()
  const trendPage = ref<number | null>(null)
  // By themselves: with a filter all of the state is another one.
  const grouping = computed(by)
  const scale = computed(() => page.state.value.costScale)
  const selected = computed(() => page.state.value.selected)
  watch([grouping, selected], () => { trendPage.value = null })
  const basis = useLater(() => ({
    facts: page.facts.value, selection: page.selection.value, years: page.years.value, unit: page.unit.value, meta: page.costMeta.value,
  }))
  const trend = computed(() => {
    const { facts, selection, ...basics } = basis.value
    return buildCostTrend(facts, selection, { ...basics, by: grouping.value, scale: scale.value, selected: selected.value, page: trendPage.value })
  })
  return {
    trend, grouping, scale, basis,
    setTrendPage: (next: number) => { trendPage.value = next },
    /** A press on a chart picks its policy out; one on その他 opens it. */
    pinTrend: (key: string | null) => {
      if (key === OTHERS) trendPage.value = 1
      else page.change({ selected: key })
    },
    baseName: computed(() => (page.years.value[0] ? formatYear(page.years.value[0].year) : '初年度')),
    trendDrawing: computed(() => drawCostTrend(trend.value)),
    trendHeight: computed(() => {
      const count = trend.value.series.length
      const size = (14 * textSize.value) / 100
      return (width: number) => costTrendHeight(count, width, size)
    }),
  }
}

/** Where the money went: by year, what changed, and by policy or department. */
export function useCosts() {
  const page = usePage()
  const tables = useTableState(page)
  const { facts, selection, years, unit, state } = page
  const trend = useCostTrend(page, () => (state.value.groupBy === 'department' ? 'department' : 'policy'))
  const costYears = computed(() => buildCostYears(facts.value, selection.value, years.value, {
    unit: unit.value, headline: page.headlineUnit.value, meta: page.costMeta.value,
  }))
  const from = computed(() => state.value.from)
  const to = computed(() => state.value.to)
  const span = computed(() => spanOf(years.value, from.value, to.value))
  const bridge = computed(() => buildBridge(facts.value, selection.value, span.value.years, unit.value))
  return {
    ...page, ...tables, ...trend, costYears, span, bridge,
    yearsFigure: computed(() => ({ ...costYears.value, finding: '年度別の総コスト' })),
    yearsDrawing: computed(() => drawCostYears(costYears.value)),
    bridgeDrawable: computed<Drawable | null>(() => (bridge.value === null ? null : {
      figure: { id: 'bridge', finding: bridge.value.title, summary: bridge.value.finding, meta: page.costMeta.value, notes: [bridge.value.finding, ...bridge.value.notes], readouts: [] },
      drawing: libraryDrawing(bridge.value, buildBridgeOption), height: bridgeHeight(bridge.value),
    })),
    changes: computed(() => {
      const basis = trend.basis.value
      return buildCostChanges(basis.facts, basis.selection, spanOf(basis.years, from.value, to.value).years, basis.unit)
    }),
    setSpan: (first: number, last: number) => page.change({
      from: first === years.value[0]?.year ? null : first, to: last === years.value.at(-1)?.year ? null : last,
    }),
  }
}
