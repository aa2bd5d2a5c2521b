import { computed, ref, shallowRef } from 'vue'
import { ATTAINMENT_STATES, type AttainmentState } from '../analytics/attainment.ts'
import { countStates } from '../analytics/states.ts'
import { formatFixed } from '../format/number.ts'
import { STATE_WORDS } from '../messages/words.ts'
import { ratingHeadline } from '../view/headline.ts'
import { buildWideKpis, type Kpi } from '../view/kpis.ts'
import { groupBars, policyBars, yearBars, type AmountBarsView, type WideGrouping } from '../view/wide/amount-bars.ts'
import { buildDensity, densityPoints, type DensityView } from '../view/wide/density.ts'
import { municipalityTable } from '../view/wide/municipalities.ts'
import { asTable, type WindowedTable } from '../view/wide/windowed.ts'
import { useDensityList } from './use-density-list.ts'
import { useTableState } from './use-table-state.ts'
import { useTurns } from './use-turns.ts'
import { useWideShown } from './use-wide-shown.ts'

/** The first screen of a round that is looked at through its columns. */
export function useWideOverview() {
  const shown = useWideShown()
  const { columns, judgedColumns, selection, options, years, unit, headlineUnit, nameOf, state, change, changeFilter } = shown
  const { sort, setSort } = useTableState(shown)
  const page = ref(0)
  const by = computed<WideGrouping>(() => (state.value.groupBy === 'municipality' ? 'municipality' : 'department'))
  const head = shallowRef<{ readonly title: string; readonly kpis: readonly Kpi[] }>({ title: '', kpis: [] })
  const states = shallowRef<readonly { readonly state: AttainmentState; readonly word: string; readonly count: string }[]>([])
  const byYear = shallowRef<AmountBarsView | null>(null)
  const groups = shallowRef<AmountBarsView | null>(null)
  const largest = shallowRef<AmountBarsView | null>(null)
  const municipalities = shallowRef<WindowedTable | null>(null)
  const density = shallowRef<DensityView | null>(null)
  const counts = computed(() => countStates(columns.value, judgedColumns.value, selection.value))
  const amounts = computed(() => ({ years: years.value, unit: unit.value }))
  const points = computed(() => densityPoints(columns.value, selection.value, years.value))

  const { touch } = useTurns(
    () => [selection.value, options.value, unit.value, headlineUnit.value, by.value, page.value, sort.value],
    {
      head: () => {
        head.value = {
          title: ratingHeadline(columns.value, selection.value, false),
          kpis: buildWideKpis(columns.value, counts.value, selection.value, { hideAttainment: options.value.hideAttainment, years: years.value, unit: headlineUnit.value }),
        }
      },
      states: () => { states.value = ATTAINMENT_STATES.map((one) => ({ state: one, word: STATE_WORDS[one], count: formatFixed(counts.value[one], 0) })) },
      byYear: () => { byYear.value = yearBars(columns.value, selection.value, { years: years.value, unit: headlineUnit.value }) },
      groups: () => { groups.value = groupBars(columns.value, selection.value, by.value, page.value, { years: years.value, unit: headlineUnit.value }) },
      density: () => { density.value = points.value && buildDensity(points.value, years.value, unit.value) },
      municipalities: () => {
        municipalities.value = municipalityTable(columns.value, judgedColumns.value, selection.value, sort.value, { hideAttainment: options.value.hideAttainment, ...amounts.value })
      },
      largest: () => { largest.value = policyBars(columns.value, selection.value, nameOf.value, amounts.value) },
    },
  )
  return {
    ...shown, head, states, byYear, groups, largest, municipalities, density, by, sort, setSort,
    municipalityFile: computed(() => (municipalities.value ? asTable(municipalities.value) : null)),
    setPage: (wished: number): void => {
      touch('groups')
      page.value = wished
    },
    setBy: (wished: WideGrouping): void => {
      touch('groups')
      page.value = 0
      change({ groupBy: wished })
    },
    chooseStates: (wished: readonly AttainmentState[]): void => {
      touch('states')
      changeFilter({ states: wished })
    },
    list: useDensityList(points, shown),
  }
}
