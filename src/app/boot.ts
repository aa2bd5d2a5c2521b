import type { Pinia } from 'pinia'
import { decodeSnapshotText } from '../snapshot/decode-text.ts'
import { decodeSnapshot } from '../snapshot/decode.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { useSources } from '../stores/sources.ts'
import { useUpdate } from '../stores/update.ts'
import { IS_ONE_FILE } from '../stores/edition.ts'
import { insideRoundsPorts } from './inside.ts'
import { browserRoundsPorts } from './shipped.ts'

/** Brings the shipped rounds: from the shelf where they are whole and current, else from beside the page. */
export function bootRounds(pinia: Pinia): Promise<void> {
  const ports = IS_ONE_FILE
    ? insideRoundsPorts(decodeSnapshotText)
    : browserRoundsPorts(decodeSnapshotText, decodeSnapshot, useUpdate(pinia))
  useSources(pinia).connect(ports)
  return useRoundsStore(pinia).boot(ports)
}
