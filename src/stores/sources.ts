import { defineStore } from 'pinia'
import { effectScope, shallowRef, watch } from 'vue'
import { invariant } from '../domain/result.ts'
import type { SourceFailure } from '../domain/source-failure.ts'
import type { Snapshot, Source } from '../snapshot/types.ts'
import { loadSource, type SourceLines } from './load-source.ts'
import { useRoundsStore, type ShelvingStatus } from './rounds.ts'
import type { RoundsPorts } from './rounds-ports.ts'

export type SourceState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly text: SourceLines }
  | { readonly status: 'failed'; readonly failure: SourceFailure }

const keyOf = (snapshot: Snapshot, source: Source): string => JSON.stringify([snapshot.id, source.id, source.sha256])

/** The texts of documents, each brought when it is first asked for. */
export const useSources = defineStore('sources', () => {
  const rounds = useRoundsStore()
  const states = shallowRef<ReadonlyMap<string, SourceState>>(new Map())
  let ports: RoundsPorts | null = null

  const set = (key: string, state: SourceState): void => { states.value = new Map(states.value).set(key, state) }

  /** A round must lie on the shelf before its text can; a text that is not kept is asked for again. */
  async function keep(snapshot: Snapshot, source: Source, text: string): Promise<void> {
    await shelvingEnd(() => rounds.shelving)
    await (await rounds.openShelf())?.saveSource(snapshot.id, source, text)
  }

  /** Brings a text unless it is there or on its way; a failed one is tried again. Never rejects. */
  async function load(snapshot: Snapshot, source: Source): Promise<void> {
    invariant(ports !== null, 'texts are asked for after the start')
    const key = keyOf(snapshot, source)
    const before = states.value.get(key)
    if (before && before.status !== 'failed') return
    set(key, { status: 'loading' })
    const loaded = await loadSource(snapshot, source, rounds.openShelf(), ports)
    if (!loaded.ok) return set(key, { status: 'failed', failure: loaded.error })
    const { lines, checked, fetched } = loaded.value
    set(key, { status: 'ready', text: { lines, checked } })
    if (fetched !== null) void keep(snapshot, source, fetched)
  }

  return {
    connect: (given: RoundsPorts) => { ports = given },
    load,
    /** What is known of a text; null where nobody has asked for it. */
    stateOf: (snapshot: Snapshot, source: Source): SourceState | null => states.value.get(keyOf(snapshot, source)) ?? null,
    /** Where a shipped round's document was published; null where unknown. */
    originOf: (round: string): string | null => ports?.shipped.find(({ id }) => id === round)?.origin ?? null,
  }
})

/** Fulfilled once the rounds are on the shelf or cannot be put there. */
function shelvingEnd(shelving: () => ShelvingStatus): Promise<void> {
  const scope = effectScope(true)
  return new Promise((resolve) => {
    scope.run(() => watch(shelving, (now) => {
      if (now === 'waiting' || now === 'storing') return
      resolve()
      scope.stop()
    }, { immediate: true }))
  })
}
