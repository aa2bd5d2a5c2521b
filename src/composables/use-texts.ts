import { computed } from 'vue'
import { buildFactors } from '../view/factors.ts'
import { opinionCounts } from '../view/opinion-counts.ts'
import { buildOpinions } from '../view/opinions.ts'
import { factorsTable, opinionsTable } from '../view/text-tables.ts'
import { useOpinionControls } from './use-opinion-marks.ts'
import { usePage } from './use-page.ts'
import { useStaged } from './use-staged.ts'

/** The sheets' words beside each other: opinions and plans, or 外的要因. */
export function useTexts() {
  const page = usePage()
  const controls = useOpinionControls()
  const { facts, selection, state } = page
  const opinions = computed(() => (state.value.texts === 'opinions' ? buildOpinions(facts.value, selection.value) : null))
  const factors = computed(() => (state.value.texts === 'factors' ? buildFactors(facts.value, selection.value) : null))
  const opinionRows = useStaged(() => opinions.value?.rows ?? [], ({ code }) => code, { few: 8, first: 3, step: 6, size: 300, putBy: true, standsEmpty: true })
  const factorRows = useStaged(() => factors.value?.rows ?? [], ({ code }) => code, { few: 20, first: 8, step: 12, size: 90, putBy: true, standsEmpty: true })
  return {
    ...page, ...controls, opinions, factors, opinionRows: opinionRows.standing, opinionRoom: opinionRows.room, factorRows: factorRows.standing, factorRoom: factorRows.room,
    counts: computed(() => (opinions.value ? opinionCounts(opinions.value.rows, controls.marks.value) : null)),
    table: computed(() => (opinions.value ? opinionsTable(opinions.value, controls.marks.value) : factors.value ? factorsTable(factors.value) : null)),
    title: computed(() => opinions.value?.finding ?? factors.value?.finding ?? ''),
  }
}
