import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { pageLabel } from '../domain/meeting.ts'
import { useMeetingPlan } from '../stores/meeting-plan.ts'
import { useSettings } from '../stores/settings.ts'
import { suggestAgenda } from '../view/agenda.ts'
import { buildDeck, type DeckOptions, type DeckScreen } from '../view/deck.ts'
import { usePage } from './use-page.ts'

/** The agenda and its screens, as the meeting shows them and as the handout prints them. @param without leaves the 試算 out whatever the address says */
export function useDeck(without: () => boolean = () => false) {
  const page = usePage()
  const store = useMeetingPlan()
  const { plan } = storeToRefs(store)
  const { switchedOff } = storeToRefs(useSettings())
  const { facts, judged, selection, options, years, headlineUnit } = page
  const hideAttainment = computed(() => options.value.hideAttainment || without())
  const agenda = computed(() => plan.value.agenda ?? suggestAgenda(facts.value, judged.value, selection.value, hideAttainment.value))
  const deckOptions = computed<DeckOptions>(() => ({
    ...options.value, hideAttainment: hideAttainment.value, years: years.value, unit: headlineUnit.value, yearStyle: 'era', switchedOff: switchedOff.value,
  }))
  return {
    ...page, plan, agenda, deckOptions, changePlan: store.change,
    screens: computed(() => buildDeck(facts.value, judged.value, selection.value, agenda.value, deckOptions.value)),
    labelOf: (at: number): string => pageLabel(plan.value, at),
    /** Unit, source and period under a screen, and how the 試算 is to be read where it shows one. */
    footOf: ({ unit, note, attainment }: DeckScreen): string =>
      [unit, note, page.source.value, page.period.value, attainment ? page.guideWords.value : null, page.partial.value].filter((part) => part).join('　'),
  }
}
