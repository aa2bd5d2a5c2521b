import { defineStore } from 'pinia'
import { ref } from 'vue'
import { newerBuild } from './own-storage.ts'

const KEY = 'miharashi.introduced'

/** A storage that refuses costs a reader one more press. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}

/** Whether the first words are on screen: until they were closed once on this device, and when they are asked for. */
export const useIntroduction = defineStore('introduction', () => {
  const shown = ref(attempt(() => localStorage.getItem(KEY) === null, true))
  const isNewer = newerBuild()
  return {
    shown,
    open: (): void => { shown.value = true },
    close: (): void => {
      shown.value = false
      if (!isNewer()) attempt(() => { localStorage.setItem(KEY, '1') }, undefined)
    },
  }
})
