import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { EMPTY_FILTER, select } from '../analytics/filter.ts'
import { buildDifferenceSvg, differenceHeight } from '../charts/difference-bars.ts'
import { useEarlier } from '../stores/earlier.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { buildRoundsCompared, type RoundsCompared } from '../view/rounds/rounds-compared.ts'
import type { ChainScope } from '../view/rounds/scope.ts'
import { svgDrawing } from './drawing.ts'
import { drawInTurn } from './in-turn.ts'
import { useLater } from './use-later.ts'
import { usePage } from './use-page.ts'
import { useSettingsControls } from './use-settings.ts'
import { useTableState } from './use-table-state.ts'

/** 年度の比較: the open year beside the one before it, and all years as one series. */
export function useRoundsCompare() {
  const page = usePage()
  const rounds = useRoundsStore()
  const earlier = useEarlier()
  const { keptWords, canUndo, undo } = useSettingsControls()
  const { state, unit, options, selection } = page
  // Years taken in since then belong here too.
  void rounds.lookBack()

  const scope = computed<ChainScope | null>(() => {
    const { chain } = earlier
    if (chain === null) return null
    const { reserve, oneOff, outlooks } = state.value.filter
    const before = chain.rounds.slice(0, -1).map(({ facts, judged }) => select(facts, judged, { ...EMPTY_FILTER, reserve, oneOff, outlooks }))
    return { chain, selections: [...before, selection.value], unit: unit.value, ...options.value }
  })
  const compared = computed(() => (scope.value === null ? null : buildRoundsCompared(scope.value, {
    pair: state.value.accuracyPair, by: state.value.accuracyBy, largestFirst: state.value.sort === '-size', meta: page.costMeta.value,
  })))
  /** A part below the first answers follows them, each in its turn. */
  const below = <Part extends keyof RoundsCompared>(part: Part) => useLater(() => compared.value?.[part] ?? null, drawInTurn)
  const accuracy = below('accuracy')
  return {
    ...page, ...useTableState(page), compared, accuracy, keptWords, canUndo, undoSetting: undo,
    looking: computed(() => !storeToRefs(rounds).earlierKnown.value),
    drawn: computed(() => (accuracy.value === null ? null : { drawing: svgDrawing({ bars: accuracy.value.bars }, buildDifferenceSvg), height: differenceHeight(accuracy.value) })),
    indicatorAccuracy: below('indicatorAccuracy'), definitions: below('definitions'), arrivals: below('arrivals'),
    restated: below('restated'), others: below('others'), series: below('series'),
    settle: earlier.settle,
  }
}
