import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { ELSEWHERE_WORDS } from '../messages/rounds.ts'
import { useRoundTabs } from '../stores/round-tabs.ts'

/** That another tab changed what is open here. */
export function useElsewhere() {
  const tabs = useRoundTabs()
  const { stale } = storeToRefs(tabs)
  return {
    words: computed(() => (stale.value === null ? null : ELSEWHERE_WORDS[stale.value.kind])),
    showNew: tabs.showNew,
    dismiss: tabs.dismiss,
  }
}
