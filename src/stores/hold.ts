import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

/** A note whose words are on screen alone; a 控え takes them over. */
export const UNSAVED_NOTE = 'unsaved-note'

/** Reasons for which the page must not be reloaded now, such as an unsaved note or a running meeting. */
export const useHold = defineStore('hold', () => {
  const reasons = shallowRef<ReadonlySet<string>>(new Set())
  return {
    held: computed(() => reasons.value.size > 0),
    /** Holding twice for the same reason is holding once. */
    hold: (reason: string): void => { reasons.value = new Set(reasons.value).add(reason) },
    release: (reason: string): void => { reasons.value = new Set([...reasons.value].filter((one) => one !== reason)) },
  }
})
