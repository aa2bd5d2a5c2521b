import { computed } from 'vue'
import { useRoundsStore } from '../stores/rounds.ts'
import { useWideRound } from '../stores/wide-round.ts'

/** Whether anything that is open is of a generator; said on every screen, page and file. */
export function useMadeUpMark() {
  const rounds = useRoundsStore()
  const wide = useWideRound()
  return computed(() => wide.table?.madeUp === true || rounds.snapshots.some((snapshot) => snapshot.madeUp === true))
}
