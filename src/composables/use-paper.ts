import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { pageLabel } from '../domain/meeting.ts'
import { formatDay } from '../format/day.ts'
import type { PaperNumber } from '../domain/paper.ts'
import { PAPER_WORDS } from '../messages/paper.ts'
import { usePaperChoice } from '../stores/paper-choice.ts'
import { roundsName } from '../view/period.ts'
import type { DeckScreen } from '../view/deck.ts'
import { ratingHeadline } from '../view/headline.ts'
import { guideSentence } from '../view/workings.ts'
import { isJudged } from '../analytics/attainment.ts'
import { buildPaperList } from '../view/paper-list.ts'
import { buildPaperPolicy } from '../view/paper-policy.ts'
import { today } from './today.ts'
import { useDeck } from './use-deck.ts'
import { usePrinting } from './use-printing.ts'
import { useSettingsControls } from './use-settings.ts'

const LEGEND = ['●実績・決算', '○・斜線 見込み', '┃最終目標', '「－」記載なし'] as const

/** What is printed: pages of a size, as they stand on the screen and on paper. */
export function usePaper() {
  const store = usePaperChoice()
  const { choice } = storeToRefs(store)
  const hidden = computed(() => !choice.value.attainment)
  const deck = useDeck(() => hidden.value)
  const { keptWords, canUndo, undo } = useSettingsControls()
  const { facts, judged, selection, options, years, unit, state, plan } = deck
  const paperOptions = computed(() => ({
    ...options.value, hideAttainment: options.value.hideAttainment || hidden.value, years: years.value, unit: unit.value,
    filter: state.value.filter, boxes: choice.value.boxes,
  }))
  const kind = computed(() => choice.value.kind)
  const number = computed<PaperNumber>(() => (kind.value === 'deck' ? plan.value : choice.value[kind.value]))
  const policies = computed(() => (kind.value !== 'policies' ? [] : [...selection.value.policyIndexes].flatMap((at) =>
    buildPaperPolicy(facts.value, judged.value, facts.value.policies.source[at]!.code, paperOptions.value) ?? [])))
  const list = computed(() => (kind.value === 'list' ? buildPaperList(facts.value, judged.value, selection.value, paperOptions.value) : null))
  const count = computed(() => (kind.value === 'policies' ? policies.value.length : kind.value === 'list' ? list.value?.pages.length ?? 0 : deck.screens.value.length))

  return {
    ...deck, ...usePrinting(), choice, kind, number, policies, list, count, keptWords, canUndo, undo,
    attainmentShown: computed(() => !paperOptions.value.hideAttainment),
    change: store.change,
    setNumber: (next: PaperNumber) => (kind.value === 'deck' ? deck.changePlan(next) : store.change({ [kind.value]: next })),
    numberOf: (at: number): string => (number.value.prefix === '' && kind.value !== 'deck' ? '' : pageLabel(number.value, at)),
    head: computed(() => [plan.value.name, formatDay(plan.value.date), roundsName(facts.value)].filter((part) => part !== '').join('　')),
    foot: computed(() => [deck.source.value, deck.period.value, deck.partial.value, `作成 ${formatDay(today())}`].filter((part) => part).join('　')),
    listTitle: computed(() => `${deck.scope.value} 施策の一覧表　${ratingHeadline(facts.value, selection.value)}`),
    legend: computed(() => [...LEGEND, ...(paperOptions.value.hideAttainment || !deck.guideWords.value ? [] : [`┄${deck.guideWords.value}`])].join('　')),
    /** What the 試算 compares, once for all rows of the list. */
    trialSentence: computed(() => {
      const inputs = judged.value.attainments.find(isJudged)?.inputs
      return inputs ? guideSentence(inputs.baseYear, inputs.year, inputs.valueBasis === 'estimate') : null
    }),
    /** Source and period stand on every page already. */
    deckFootOf: ({ unit: name, note, attainment }: DeckScreen): string => [name, note, attainment ? deck.guideWords.value : ''].filter((part) => part).join('　'),
    nothing: computed(() => (count.value > 0 ? null : kind.value === 'deck' ? PAPER_WORDS.noScreens : PAPER_WORDS.none)),
  }
}
