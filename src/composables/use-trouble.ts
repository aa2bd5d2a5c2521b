import { storeToRefs } from 'pinia'
import { nextTick, onErrorCaptured } from 'vue'
import { useRoute } from 'vue-router'
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

/** Notices, above the pages, when nothing is left of the page on show but the blank that Vue puts in the place of what it cannot build. */
export function useBrokenPage(): void {
  const route = useRoute()
  const store = useTrouble()
  onErrorCaptured((_error, component) => {
    if (component?.$.type !== route.matched.at(-1)?.components?.default) return
    void nextTick(() => { if ((component?.$el as Node | undefined)?.nodeType === Node.COMMENT_NODE) store.report('built') })
  })
}
