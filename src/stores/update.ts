import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useHold } from './hold.ts'

/**
 * A new build waits for the reader's word. After it the page is reloaded once, and not while something holds it;
 * a page that another tab has overtaken stays, but writes nothing any more.
 */
export const useUpdate = defineStore('update', () => {
  const hold = useHold()
  const activate = shallowRef<(() => void) | null>(null)
  const postponed = shallowRef(false)
  const agreed = shallowRef(false)
  const overtaken = shallowRef(false)

  /** Fulfilled when the page may be reloaded: after the reader's word, under the new build, with nothing to hold it. */
  const reloadDue = new Promise<void>((resolve) => {
    watch([agreed, overtaken, () => hold.held], () => {
      if (agreed.value && overtaken.value && !hold.held) resolve()
    }, { flush: 'sync' })
  })

  return {
    reloadDue, overtaken,
    announced: computed(() => activate.value !== null && !postponed.value && !agreed.value && !overtaken.value && !hold.held),
    /** Whether the reader is to be told that this page is the old one. */
    left: computed(() => overtaken.value && !agreed.value),
    /** Whether the reader has agreed and the new build has not taken over yet. */
    switching: computed(() => agreed.value && !overtaken.value),
    /** Whether only what holds the page keeps it from being reloaded. */
    heldBack: computed(() => agreed.value && overtaken.value && hold.held),
    /** A new build is complete and waits; `given` ends its waiting. */
    announce: (given: () => void): void => {
      activate.value = given
      postponed.value = false
    },
    /** The reader's word; also where another tab was first, then for the reload alone. */
    agree: (): void => {
      agreed.value = true
      if (!overtaken.value) activate.value?.()
    },
    postpone: (): void => { postponed.value = true },
    /** The new build has taken over: from now on this page is the old one. */
    overtake: (): void => { overtaken.value = true },
  }
})
