import { computed } from 'vue'
import { COMPARE_WORDS, OTHER_KIND } from '../messages/compare.ts'
import { writeList } from '../domain/address-list.ts'
import { addCompared } from '../stores/compare-choice.ts'
import { useTrayRefusal } from '../stores/tray-refusal.ts'
import { useComparable } from './use-comparable.ts'
import { useView } from './use-view.ts'

/** The compare tray: what is put by, and why something was not. */
export function useTray() {
  const { state, change } = useView()
  const { known, kindOf, nameOf } = useComparable()
  const refusal = useTrayRefusal()
  const ids = computed(() => state.value.tray)

  const put = (tray: readonly string[]): void => change({ tray })

  return {
    ids,
    items: computed(() => ids.value.map((id) => ({ id, name: nameOf(id) }))),
    refusal: computed(() => {
      if (refusal.why === null) return null
      return refusal.why === 'full' ? COMPARE_WORDS[kindOf(ids.value[0]) ?? 'policy'].full : OTHER_KIND
    }),
    toggle: (id: string) => {
      if (ids.value.includes(id)) return put(ids.value.filter((one) => one !== id))
      const added = addCompared(ids.value, id, known.value)
      if (added.ok) put(added.value)
      else refusal.refuse(added.error)
    },
    clear: () => put([]),
    /** 比較 with what the tray holds. */
    compareTo: computed(() => `/compare?${new URLSearchParams({ ids: writeList(ids.value) }).toString()}`),
  }
}
