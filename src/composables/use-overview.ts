import { computed } from 'vue'
import { useRoundsStore } from '../stores/rounds.ts'
import { ratingHeadline } from '../view/headline.ts'
import { buildKpis } from '../view/kpis.ts'
import { usePage } from './use-page.ts'

/** The top of the first screen: headline and numbers. */
export function useOverview() {
  const page = usePage()
  const rounds = useRoundsStore()
  const { facts, judged, selection, options, years, headlineUnit } = page
  return {
    ...page,
    headline: computed(() => ratingHeadline(facts.value, selection.value)),
    kpis: computed(() => buildKpis(facts.value, judged.value, selection.value, {
      hideAttainment: options.value.hideAttainment, years: years.value, unit: headlineUnit.value,
    })),
    /** Whether there is a year before; not known until it was looked for. */
    earlier: computed(() => (rounds.earlierKnown ? rounds.earlier.length > 0 ? 'there' as const : 'none' as const : 'unknown' as const)),
    scopeLine: computed(() => `${page.scope.value}・${facts.value.policies.count}施策`),
  }
}
