import { defineStore } from 'pinia'
import { ref } from 'vue'

/** A part of the screen broke, a page did not come, or nothing could be built of the page on show; said once, the rest goes on. */
export type Trouble = 'part' | 'page' | 'built'

export const useTrouble = defineStore('trouble', () => {
  const broken = ref<Trouble | null>(null)
  return { broken, report: (what: Trouble) => { broken.value = what }, dismiss: () => { broken.value = null } }
})
