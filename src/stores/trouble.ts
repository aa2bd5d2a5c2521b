import { defineStore } from 'pinia'
import { ref } from 'vue'

/** A part of the screen broke, or a page did not come; said once, the rest goes on. */
export type Trouble = 'part' | 'page'

export const useTrouble = defineStore('trouble', () => {
  const broken = ref<Trouble | null>(null)
  return { broken, report: (what: Trouble) => { broken.value = what }, dismiss: () => { broken.value = null } }
})
