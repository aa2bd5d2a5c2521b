import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { storageSentences } from '../messages/storage.ts'
import { useRoundsStore } from '../stores/rounds.ts'

/** How the loading of the rounds stands, and what it says to the reader. */
export function useRounds() {
  const store = useRoundsStore()
  const { status, shelving, failure, notices } = storeToRefs(store)
  return {
    status, shelving,
    failureSentence: computed(() =>
      failure.value ? storageSentences[failure.value.code](failure.value.args) : '表示できる評価のデータがありません。'),
    noticeSentences: computed(() => notices.value.map(({ key, code, args }) => ({ key, text: storageSentences[code](args) }))),
    retry: store.retry,
    dismiss: store.dismiss,
  }
}
