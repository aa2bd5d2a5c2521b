import { storeToRefs } from 'pinia'
import { useUpdate } from '../stores/update.ts'

/** What there is to say about a newer build, and the reader's answers. */
export function useUpdateNotice() {
  const store = useUpdate()
  const { announced, left, switching, heldBack } = storeToRefs(store)
  return { announced, left, switching, heldBack, agree: store.agree, postpone: store.postpone }
}
