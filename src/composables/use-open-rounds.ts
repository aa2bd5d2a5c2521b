import { storeToRefs } from 'pinia'
import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { encodeQuery } from '../stores/address.ts'
import { writePageQuery } from '../stores/place-parameters.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { useViewState } from '../stores/view-state.ts'

/** Keeps the address and the open rounds together: the rounds follow the address, and the address says what is open where that is not the usual. */
export function useOpenRounds(): void {
  const rounds = useRoundsStore()
  const view = useViewState()
  const router = useRouter()
  const { status, openIds } = storeToRefs(rounds)

  function tell(): void {
    const open = rounds.isUsual ? [] : openIds.value
    const { state } = view
    if (status.value !== 'ready' || state.rounds.join() === open.join()) return
    const { path, hash } = router.currentRoute.value
    void router.replace({ path, hash, query: writePageQuery(path, encodeQuery({ ...state, rounds: open })) })
  }

  watch(() => view.state.rounds.join(), async () => {
    if (status.value !== 'ready') return
    await rounds.open(view.state.rounds)
    tell()
  })
  watch([status, openIds], () => { void router.isReady().then(tell) }, { immediate: true })
}
