import { storeToRefs } from 'pinia'
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
