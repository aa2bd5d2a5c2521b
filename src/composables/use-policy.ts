import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { select } from '../analytics/filter.ts'
import { EMPTY_FILTER } from '../analytics/filter-choice.ts'
import { buildIndicatorOption } from '../charts/indicator-track.ts'
import { buildCostYears } from '../view/cost-years.ts'
import { buildIndicatorFigure } from '../view/indicator-figure.ts'
import { opinionMarkKey } from '../view/opinions.ts'
import { buildPolicyDetail } from '../view/policy-detail.ts'
import { buildProjectTable, largestProjects } from '../view/project-table.ts'
import { drawCostYears } from './draw-costs.ts'
import { libraryDrawing } from './drawing.ts'
import { useOpinionControls } from './use-opinion-marks.ts'
import { usePage } from './use-page.ts'
import { useTableState } from './use-table-state.ts'

/** One policy as a page. The switches of the filter hold; its other clauses choose policies and so do not touch it. */
export function usePolicy() {
  const page = usePage()
  const tables = useTableState(page)
  const route = useRoute()
  const { facts, judged, selection, options, years, unit, state } = page
  const code = computed(() => String(route.params.code))
  const detail = computed(() => buildPolicyDetail(facts.value, judged.value, selection.value, code.value, options.value))
  const own = computed(() => select(facts.value, judged.value, {
    ...EMPTY_FILTER, sections: [code.value], reserve: state.value.filter.reserve, oneOff: state.value.filter.oneOff,
    outlooks: state.value.filter.outlooks,
  }))
  const indicators = computed(() => (detail.value?.indicators ?? []).map(({ view, workings, reference }) => {
    const figure = buildIndicatorFigure(view, page.period.value, page.yearStyle.value)
    const drawing = libraryDrawing(figure, buildIndicatorOption)
    return { view, workings, reference, figure, drawing }
  }))
  const cost = computed(() => buildCostYears(
    facts.value, own.value, years.value, { unit: unit.value, headline: unit.value, meta: page.costMeta.value },
  ))
  return {
    ...page, ...tables, ...useOpinionControls(), code, detail,
    opinionKey: computed(() => (detail.value ? opinionMarkKey(facts.value, detail.value.index) : null)),
    /** What a search or the filter's text asked for, to be marked in the sheet's words. */
    words: computed(() => `${state.value.words} ${state.value.filter.text}`.trim()),
    indicators, cost,
    costDrawing: computed(() => drawCostYears(cost.value)),
    largest: computed(() => (detail.value ? largestProjects(facts.value, own.value, detail.value.index, years.value) : null)),
    projects: computed(() => (detail.value ? buildProjectTable(facts.value, own.value, detail.value.index, years.value, unit.value) : null)),
  }
}
