import { shippedRounds } from 'virtual:shipped-rounds'
import { browserTimers } from '../db/bounded-wait.ts'
import type { DecodeSnapshot } from '../db/stored-round.ts'
import { guardShelf } from '../db/guarded-shelf.ts'
import { glance } from '../db/glance.ts'
import { openShelf } from '../db/open-shelf.ts'
import type { DecodeText, RoundsPorts } from '../stores/rounds-ports.ts'
import { sha256Hex } from '../intake/sha256-hex.ts'
import { createStoredHashes } from '../stores/stored-hashes.ts'
import { afterDrawing } from '../composables/after-drawing.ts'
import { askedRounds } from './asked-rounds.ts'
import { earlyLook, earlyRows, roundChoice } from './early-rows.ts'

/**
 * The browser's side of loading the shipped rounds, whose files lie beside the page.
 * @param mayWrite false once a newer build has taken over
 */
export function browserRoundsPorts(decodeText: DecodeText, decode: DecodeSnapshot, mayWrite: () => boolean): RoundsPorts {
  const base = new URL(import.meta.env.BASE_URL, document.baseURI)
  return {
    shipped: shippedRounds,
    urlOf: (file) => new URL(`rounds/${file}`, base).href,
    fetch: (url, init) => fetch(url, init),
    decodeText,
    glance: async (id) => glance(await earlyRows(id), id, decode),
    openShelf: async () => guardShelf(await openShelf({ decode, look: earlyLook }), mayWrite),
    hashes: createStoredHashes(() => window.localStorage),
    asked: askedRounds,
    choice: roundChoice,
    digest: sha256Hex,
    timers: browserTimers,
    drawn: afterDrawing,
  }
}
