import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Snapshot } from '../../src/snapshot/types.ts'

// A path and no URL, which a page's environment would take for an address on its own server.
const file = join(import.meta.dirname, '../../public/rounds/asaka-2022-6.json')
const round = JSON.parse(readFileSync(file, 'utf8')) as Snapshot

/** The round of the source document, as the app ships it. */
export const asaka = (): Snapshot => round
