import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { useRoundsStore } from './rounds.ts'

/** What was done to a round of this device: taken in anew or renamed, or removed without another in its place. */
export interface RoundChange {
  readonly id: string
  readonly kind: 'changed' | 'removed'
}

const CHANNEL = 'miharashi.rounds'

/** A tab of another build may say less. */
function readChange(message: unknown): RoundChange {
  const { id = '', kind = 'changed' } = (typeof message === 'object' && message !== null ? message : {}) as Partial<RoundChange>
  return { id, kind }
}

/** What other tabs of the app do to the rounds of this device, and what this one tells them; nothing where the browser has no channel. */
export const useRoundTabs = defineStore('round-tabs', () => {
  const rounds = useRoundsStore()
  /** The last change that another tab told. */
  const heard = shallowRef<RoundChange | null>(null)
  /** A change of what is open, which stays as it is until the reader asks for the new. */
  const stale = shallowRef<RoundChange | null>(null)
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
  if (channel !== null) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      heard.value = readChange(data)
      if (rounds.openIds.includes(heard.value.id)) stale.value = heard.value
    }
    // A channel must not keep a process alive that has nothing else to do.
    ;(channel as { unref?: () => void }).unref?.()
  }
  watch(() => rounds.snapshots, () => { stale.value = null }, { flush: 'sync' })

  return {
    heard, stale,
    /** Reaches the other tabs alone, and only what is there for them too. */
    tell: (change: RoundChange): void => { if (rounds.shelf?.persistent) channel?.postMessage(change) },
    /** Opens what is there now. */
    showNew: async (): Promise<void> => {
      const gone = stale.value?.kind === 'removed' ? stale.value.id : null
      await rounds.open(rounds.openIds.filter((id) => id !== gone), true)
    },
    dismiss: (): void => { stale.value = null },
  }
})
