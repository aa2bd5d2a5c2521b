import { storeToRefs } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useOffline } from '../stores/offline.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { describeOffline, type KeptRound } from '../view/offline.ts'

/** Whether the shown rounds and the whole app are on this device, in words. */
export function useOfflineState() {
  const { keeping, reachable, persisted, made } = storeToRefs(useOffline())
  const { shelving, shelf, snapshots } = storeToRefs(useRoundsStore())
  const rounds = shallowRef<readonly KeptRound[]>([])
  watch([shelving, shelf], async ([stored, open]) => {
    const listed = stored === 'stored' ? await open?.list() : undefined
    const shown = new Set(snapshots.value.map(({ id }) => id))
    rounds.value = listed?.ok
      ? listed.value.filter(({ id }) => shown.has(id)).map(({ header, storedAt }) => ({ evaluationYear: header.evaluationYear, storedAt }))
      : []
  }, { immediate: true })
  return {
    offline: computed(() => describeOffline({
      keeping: keeping.value, reachable: reachable.value, persisted: persisted.value, shelving: shelving.value, rounds: rounds.value, made: made.value,
    })),
  }
}
