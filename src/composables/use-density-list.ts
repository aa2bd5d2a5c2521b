import { computed, shallowRef, type Ref } from 'vue'
import { formatFixed } from '../format/number.ts'
import { policiesInCell, type DensityCell, type densityPoints } from '../view/wide/density.ts'
import { policyTableOf } from '../view/wide/policies.ts'
import type { useWideShown } from './use-wide-shown.ts'

/** The policies of the square that the reader has chosen; they follow the conditions. */
export function useDensityList(points: Readonly<Ref<ReturnType<typeof densityPoints>>>, { columns, years, unit, nameOf }: ReturnType<typeof useWideShown>) {
  const chosen = shallowRef<DensityCell | null>(null)
  const table = computed(() => {
    if (!chosen.value || !points.value) return null
    const { amounts } = points.value
    return policyTableOf(columns.value, amounts, policiesInCell(points.value, chosen.value.cell), nameOf.value, { years: years.value, unit: unit.value })
  })
  return {
    chosen, table,
    title: computed(() => (chosen.value && table.value ? `${chosen.value.words}の${formatFixed(table.value.count, 0)}施策` : '')),
    choose: (cell: DensityCell | null): void => { chosen.value = cell },
  }
}
