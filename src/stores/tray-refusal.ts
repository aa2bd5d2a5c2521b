import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { CompareRefusal } from './compare-choice.ts'
import { useViewState } from './view-state.ts'

/** Why the last thing was not put into the tray, until the reader does something else; no state of the address, for nothing changed. */
export const useTrayRefusal = defineStore('trayRefusal', () => {
  const view = useViewState()
  const why = ref<CompareRefusal | null>(null)
  watch(() => view.query, () => { why.value = null })
  return { why, refuse: (reason: CompareRefusal) => { why.value = reason } }
})
