import { computed, shallowRef, watch } from 'vue'
import { useRoundsStore } from '../stores/rounds.ts'
import { useViewState } from '../stores/view-state.ts'
import { useWideRound } from '../stores/wide-round.ts'

/** What of a wide round is looked at: nothing of it, all through its columns, or one municipality's sheets, which may still be on their way. */
export type WidePart = 'none' | 'whole' | 'coming' | 'there' | 'failed'

/** Opens the sheets of the one municipality that the conditions name, and lets them go when they name another or several. */
export function useWidePart() {
  const wide = useWideRound()
  const rounds = useRoundsStore()
  const view = useViewState()
  const failed = shallowRef(false)
  const municipality = computed(() => {
    const { municipalities } = view.state.filter
    return wide.table !== null && municipalities.length === 1 ? municipalities[0]! : null
  })

  async function follow(): Promise<void> {
    const [table, wanted] = [wide.table, municipality.value]
    failed.value = false
    if (table === null) return
    if (rounds.snapshots.length > 0) rounds.showWide(table.id, null)
    if (wanted === null) return
    const isStill = (): boolean => wide.table === table && municipality.value === wanted
    try {
      const part = await wide.bringPart(wanted)
      if (isStill()) rounds.showWide(table.id, part)
    } catch {
      failed.value = isStill()
    }
  }
  watch([() => wide.table, municipality], follow, { immediate: true })
  return {
    municipality,
    again: (): void => { void follow() },
    part: computed<WidePart>(() => {
      if (wide.table === null) return 'none'
      if (municipality.value === null) return 'whole'
      return rounds.snapshots.length > 0 ? 'there' : failed.value ? 'failed' : 'coming'
    }),
  }
}
