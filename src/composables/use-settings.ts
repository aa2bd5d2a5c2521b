import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { settingsSentences } from '../messages/settings.ts'
import { useSettings } from '../stores/settings.ts'

/** What the reader has settled, how it is kept, and what changes it. */
export function useSettingsControls() {
  const store = useSettings()
  const { confirmations, lists, switchedOff, marks, kept, failure, canUndo } = storeToRefs(store)
  return {
    confirmations, lists, switchedOff, marks, canUndo,
    keptWords: computed(() => settingsSentences[kept.value](failure.value?.code ?? null)),
    undo: store.undo,
    confirm: store.confirm,
    setLists: store.setLists,
    switchPoint: store.switchPoint,
    mark: store.mark,
  }
}
