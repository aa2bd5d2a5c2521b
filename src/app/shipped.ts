import { shippedRounds } from 'virtual:shipped-rounds'
import { browserTimers } from '../db/bounded-wait.ts'
import type { DecodeSnapshot } from '../db/stored-round.ts'
import { guardShelf } from '../db/guarded-shelf.ts'
import { glance } from '../db/glance.ts'
import { openShelf } from '../db/open-shelf.ts'
import type { DecodeText, RoundsPorts } from '../stores/rounds-ports.ts'
import { sha256Hex } from '../intake/sha256-hex.ts'
import type { useUpdate } from '../stores/update.ts'
import { createStoredHashes } from '../stores/stored-hashes.ts'
import { afterPage } from '../composables/after-drawing.ts'
import { askedRounds } from './asked-rounds.ts'
import { earlyLook, earlyRows, roundChoice } from './early-rows.ts'

/**
 * The browser's side of loading the shipped rounds, whose files lie beside the page.
 * @param update knows whether a newer build has taken over, and is told where the database shows it
 */
export function browserRoundsPorts(decodeText: DecodeText, decode: DecodeSnapshot, update: Pick<ReturnType<typeof useUpdate>, 'overtaken' | 'overtake'>): RoundsPorts {
  const mayWrite = (): boolean => !update.overtaken
  const base = new URL(import.meta.env.BASE_URL, document.baseURI)
  return {
    shipped: shippedRounds,
    urlOf: (file) => new URL(`rounds/${file}`, base).href,
    fetch: (url, init) => fetch(url, init),
    decodeText,
    glance: async (id) => glance(await earlyRows(id), id, decode),
    openShelf: async () => guardShelf(await openShelf({ decode, look: earlyLook, overtaken: update.overtake }), mayWrite),
    hashes: createStoredHashes(() => window.localStorage),
    asked: askedRounds,
    choice: { ...roundChoice, remember: (ids) => { if (mayWrite()) roundChoice.remember(ids) } },
    digest: sha256Hex,
    timers: browserTimers,
    drawn: afterPage,
  }
}
