import { readFileSync } from 'node:fs'
import type { Snapshot } from '../../src/snapshot/types.ts'

const file = new URL('../../public/rounds/asaka-2022-6.json', import.meta.url)
const round = JSON.parse(readFileSync(file, 'utf8')) as Snapshot

/** The round of the source document, as the app ships it. */
export const asaka = (): Snapshot => round
