import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Whether the page is being laid out for paper. */
export const usePrintingStore = defineStore('printing', () => ({ printing: ref(false) }))
