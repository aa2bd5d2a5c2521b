import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import type { Confirmation } from '../analytics/confirmations.ts'
import { DEFAULT_COST_LISTS, type CostLists } from '../analytics/cost-lists.ts'
import { SHELVING_WORDS } from '../messages/data.ts'
import { storageSentences } from '../messages/storage.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { buildCostLists } from '../view/cost-list-rows.ts'
import { buildDirections } from '../view/direction-rows.ts'
import { summariseRound } from '../view/round-summary.ts'
import { usePage } from './use-page.ts'
import { useSettingsControls } from './use-settings.ts'
import { useTableState } from './use-table-state.ts'

/** データ: what the rounds hold, how sure the record is, and what a person can settle about it. */
export function useData() {
  const page = usePage()
  const settings = useSettingsControls()
  const { snapshots, files, origins, shelving, shelf } = storeToRefs(useRoundsStore())
  const { facts, judged, years } = page

  const edit = (kind: keyof CostLists, words: readonly string[]): void => {
    const lists = { ...settings.lists.value, [kind]: words }
    settings.setLists(JSON.stringify(lists) === JSON.stringify(DEFAULT_COST_LISTS) ? null : lists)
  }
  return {
    ...page, ...useTableState(page), ...settings,
    rounds: computed(() => snapshots.value.map((snapshot) => summariseRound(facts.value, snapshot, { files: files.value, origins: origins.value }))),
    storage: computed(() => {
      const limitation = shelf.value?.limitation
      return limitation ? storageSentences['not-persistent']({ cause: limitation.code }) : SHELVING_WORDS[shelving.value]
    }),
    directions: computed(() => (page.options.value.hideAttainment ? null : buildDirections(facts.value, judged.value, settings.confirmations.value))),
    costLists: computed(() => buildCostLists(facts.value, judged.value, settings.lists.value, years.value, page.state.value.unit ?? 'k')),
    addWord: (kind: keyof CostLists, word: string) => edit(kind, [...settings.lists.value[kind], word]),
    removeWord: (kind: keyof CostLists, word: string) => edit(kind, settings.lists.value[kind].filter((one) => one !== word)),
    restoreWords: (kind: keyof CostLists) => edit(kind, DEFAULT_COST_LISTS[kind]),
    setConfirmation: (key: string, { direction, targetKind }: { readonly direction?: string | undefined; readonly targetKind?: string | undefined }) => {
      const confirmation: Confirmation = {
        ...(direction === 'up' || direction === 'down' ? { direction } : {}),
        ...(targetKind === 'reach' || targetKind === 'level' ? { targetKind } : {}),
      }
      settings.confirm(key, confirmation)
    },
  }
}
