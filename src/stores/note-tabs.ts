import { NOTES_MARK_KEY } from '../db/note-keys.ts'
import { mirroredId } from '../db/note-mirror.ts'
import { decodeRecord } from '../notes/schema.ts'
import type { NoteRecord } from '../notes/types.ts'

const CHANNEL = 'miharashi.notes'

interface Heard {
  readonly adopt: (record: NoteRecord) => void
  /** Everything was erased. */
  readonly forget: () => void
  /** The mark beside the notes was changed. */
  readonly marked: () => void
}

/** Other tabs of the app: what they save comes by the mirror's events, that they erased everything by a word. */
export function listenToTabs({ adopt, forget, marked }: Heard): { tellErased: () => void } {
  globalThis.addEventListener?.('storage', ({ key, newValue }) => {
    if (key === NOTES_MARK_KEY) marked()
    if (key === null || newValue === null || mirroredId(key) === null) return
    try {
      const record = decodeRecord(JSON.parse(newValue))
      if (record !== null) adopt(record)
    } catch {
      // Another program wrote there; the next start compares and says so.
    }
  })
  if (typeof BroadcastChannel === 'undefined') return { tellErased: () => undefined }
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = forget
  // A channel must not keep a process alive that has nothing else to do.
  ;(channel as { unref?: () => void }).unref?.()
  return { tellErased: () => channel.postMessage('erased') }
}
