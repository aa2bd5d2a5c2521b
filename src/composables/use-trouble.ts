import { storeToRefs } from 'pinia'
import { nextTick, onErrorCaptured } from 'vue'
import { useTrouble } from '../stores/trouble.ts'
import { useView } from './use-view.ts'

/** What a reader can do when a part of the screen broke. */
export function useTroubleNotice() {
  const store = useTrouble()
  const { broken } = storeToRefs(store)
  const { change } = useView()
  return {
    broken,
    showTables: () => {
      store.dismiss()
      change({ table: true })
    },
    reload: () => window.location.reload(),
  }
}

/** How Vue says that a watcher's source or its work threw: in words, or in the built app as the end of an address. */
const OF_WATCHER = /^watcher (?:getter|callback)$|#runtime-[23]$/

/**
 * Notices, above the pages, when the page on show is no longer true: nothing is left of it but the blank that Vue puts in the place of
 * what it cannot build, or a watcher did not get to what follows from a change, so that it may still show what was right before.
 */
export function useBrokenPage(): void {
  const store = useTrouble()
  onErrorCaptured((_error, component, info) => {
    void nextTick(() => {
      const place = component?.$el as Node | undefined
      const main = place?.parentElement?.closest('main')
      if (!main) return
      const blank = place?.nodeType === Node.COMMENT_NODE && main.childElementCount === 0
      if (blank || OF_WATCHER.test(info)) store.report('built')
    })
  })
}
