import { shippedRounds } from 'virtual:shipped-rounds'
import { browserTimers } from '../db/bounded-wait.ts'
import { createMemoryShelf } from '../db/memory-shelf.ts'
import { INSIDE_ELEMENT, type InsideFiles } from '../domain/inside-files.ts'
import type { DecodeText, RoundsPorts } from '../stores/rounds-ports.ts'
import { sha256Hex } from '../intake/sha256-hex.ts'
import { afterPage } from '../composables/after-drawing.ts'
import { askedRounds } from './asked-rounds.ts'

/** What the build has written into the page. */
export const readInsideFiles = (): InsideFiles =>
  JSON.parse(document.getElementById(INSIDE_ELEMENT)?.textContent ?? '{"made":"","files":{}}') as InsideFiles

/**
 * The one-file edition's side of loading rounds: from the page itself, without a request and without a database,
 * which all local files of a browser would share.
 */
export function insideRoundsPorts(decodeText: DecodeText): RoundsPorts {
  const { files } = readInsideFiles()
  const names = new Map<string, string>()
  return {
    shipped: shippedRounds,
    urlOf: (file) => {
      const url = URL.createObjectURL(new Blob([files[file] ?? ''], { type: 'text/plain;charset=utf-8' }))
      names.set(url, file)
      return url
    },
    fetch: (url) => {
      const text = files[names.get(url) ?? '']
      return Promise.resolve(text === undefined ? new Response(null, { status: 404 }) : new Response(text))
    },
    decodeText,
    glance: () => Promise.resolve(null),
    openShelf: () => Promise.resolve(createMemoryShelf(null, () => new Date().toISOString())),
    hashes: { recall: () => ({ known: true, sha256: null }), remember: () => undefined, forget: () => undefined },
    asked: askedRounds,
    choice: { recall: () => [], remember: () => undefined },
    digest: sha256Hex,
    timers: browserTimers,
    drawn: afterPage,
  }
}
