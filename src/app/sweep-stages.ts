import type { Pinia } from 'pinia'
import { useRoundsStore } from '../stores/rounds.ts'
import { stageLock } from '../domain/stage-lock.ts'

const DAY_MS = 86_400_000

/** The locks that other tabs hold; null where the browser has none, as on plain http. */
async function heldLocks(): Promise<ReadonlySet<string> | null> {
  const { locks } = navigator as Partial<Navigator>
  if (locks === undefined) return null
  const { held = [], pending = [] } = await locks.query()
  return new Set([...held, ...pending].flatMap(({ name }) => (name === undefined ? [] : [name])))
}

const tokenOf = (key: string): string => key.slice(key.indexOf('~') + 1)

/** Without locks the token tells when the import began. */
const isYoung = (token: string): boolean => Date.now() - Number.parseInt(token, 36) < DAY_MS

/** Takes away what imports of a closed tab have left in the storage. */
export async function sweepStages(pinia: Pinia): Promise<void> {
  const shelf = await useRoundsStore(pinia).openShelf()
  const held = await heldLocks()
  await shelf?.sweep((key) => (held === null ? isYoung(tokenOf(key)) : held.has(stageLock(tokenOf(key)))))
}
