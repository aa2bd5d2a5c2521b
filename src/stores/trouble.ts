import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Whether a part of the screen broke; said once at the top, the rest goes on. */
export const useTrouble = defineStore('trouble', () => {
  const broken = ref(false)
  return { broken, report: () => { broken.value = true }, dismiss: () => { broken.value = false } }
})
