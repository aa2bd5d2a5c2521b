import { computed, ref, watch, type ComputedRef } from 'vue'
import { buildIndicatorGridOption, indicatorGridHeight } from '../charts/indicator-grid.ts'
import { buildIndicatorGrid } from '../view/indicator-grid.ts'
import type { IndicatorsView } from '../view/indicator-rows.ts'
import { libraryDrawing, type Drawing } from './drawing.ts'
import type { usePage } from './use-page.ts'
import { usePreferenceControls } from './use-preference-controls.ts'

/** Small charts of the stated values, all in one picture. */
export function useIndicatorGrid(page: ReturnType<typeof usePage>, view: ComputedRef<IndicatorsView>) {
  const { textSize } = usePreferenceControls()
  const gridPage = ref<number | null>(null)
  watch(() => page.state.value.selected, () => { gridPage.value = null })
  const grid = computed(() => buildIndicatorGrid(view.value.rows, {
    meta: `単位：各図　${page.period.value}　${page.source.value}`, yearStyle: page.yearStyle.value,
    selected: page.state.value.selected, table: view.value.table, page: gridPage.value,
  }))
  return {
    grid,
    setGridPage: (next: number) => { gridPage.value = next },
    gridDrawing: computed<Drawing>(() => libraryDrawing(grid.value, buildIndicatorGridOption)),
    gridHeight: computed(() => {
      const count = grid.value.cells.length
      const size = (14 * textSize.value) / 100
      return (width: number) => indicatorGridHeight(count, width, size)
    }),
  }
}
