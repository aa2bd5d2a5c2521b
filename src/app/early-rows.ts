import { shippedRounds } from 'virtual:shipped-rounds'
import { DATABASE_NAME } from '../db/database-name.ts'
import { seeRows, type Seen } from '../db/glance.ts'
import { lookBeforeOpen, lookOnce } from '../db/look-before-open.ts'
import { IS_ONE_FILE } from '../stores/edition.ts'
import { createRoundChoice, roundsAtStart, usualRounds } from '../stores/round-choice.ts'
import { askedRounds } from './asked-rounds.ts'

export const roundChoice = createRoundChoice(() => window.localStorage)

/** The look at this device's database. */
export const earlyLook = lookOnce(async () => lookBeforeOpen(DATABASE_NAME, globalThis.indexedDB))

// Asked for while the rest of the app is still being read. Local files share one database, which a file edition leaves alone.
const atStart = IS_ONE_FILE ? [] : roundsAtStart(askedRounds(), roundChoice.recall(), usualRounds(shippedRounds))
const underWay = new Map(atStart.map((id) => [id, seeRows(earlyLook, id)]))

/** What lies there of a round; the rows that were asked for at the start are handed out once. */
export function earlyRows(id: string): Promise<Seen> {
  const asked = underWay.get(id)
  underWay.delete(id)
  return asked ?? seeRows(earlyLook, id)
}
