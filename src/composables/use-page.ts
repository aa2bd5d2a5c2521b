import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged } from '../analytics/filter.ts'
import { isJudged } from '../analytics/attainment.ts'
import { formatYear } from '../format/year.ts'
import { useAnalysis } from '../stores/analysis.ts'
import { buildReading } from '../view/reading.ts'
import { there, useShown } from './use-shown.ts'

/** What every page starts from that stands on sheets. */
export function usePage() {
  const analysis = storeToRefs(useAnalysis())
  const shown = useShown()
  const { options } = shown
  const facts = computed<FactTable>(() => there(analysis.facts.value))
  const judged = computed<Judged>(() => there(analysis.judged.value))
  return {
    ...shown, facts, judged,
    guideWords: computed(() => guideLegend(judged.value, options.value.hideAttainment)),
    reading: computed(() => (options.value.hideAttainment ? null : buildReading(facts.value, judged.value))),
  }
}

/** 「R4年度の目安（試算：市の年度目標ではありません）」 */
function guideLegend(judged: Judged, hidden: boolean): string | null {
  const year = judged.attainments.find(isJudged)?.inputs.year
  return hidden || year === undefined ? null : `${formatYear(year)}年度の目安（試算：市の年度目標ではありません）`
}
