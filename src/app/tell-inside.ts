import type { Pinia } from 'pinia'
import { useOffline } from '../stores/offline.ts'
import { readInsideFiles } from './inside.ts'

/** Says that this is the edition in one file, and of which day. */
export function tellInside(pinia: Pinia): void {
  const offline = useOffline(pinia)
  offline.made = readInsideFiles().made
  offline.keeping = 'inside'
}
