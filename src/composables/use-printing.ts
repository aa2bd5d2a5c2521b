import { storeToRefs } from 'pinia'
import { onBeforeUnmount } from 'vue'
import { usePrintingStore } from '../stores/printing.ts'

/** Whether the page is being laid out for paper, and what starts it. */
export function usePrinting() {
  return { printing: storeToRefs(usePrintingStore()).printing, print: () => window.print() }
}

/**
 * Tells the pages when they are laid out for paper. Vue redraws between `beforeprint` and the layout, since both
 * run before the browser goes on; the media query stands in where a browser tells no event.
 */
export function usePrintEvents(): void {
  const { printing } = usePrinting()
  const paper = window.matchMedia('print')
  const begin = (): void => { printing.value = true }
  const end = (): void => { printing.value = false }
  const follow = (event: MediaQueryListEvent): void => { printing.value = event.matches }
  // The paper may have been asked for before the page stood.
  if (paper.matches) begin()
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  paper.addEventListener('change', follow)
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    paper.removeEventListener('change', follow)
  })
}
