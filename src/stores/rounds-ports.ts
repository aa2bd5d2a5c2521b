import type { Timers } from '../db/bounded-wait.ts'
import type { StorageFailure } from '../db/failure.ts'
import type { StoredRound } from '../db/stored-round.ts'
import type { Shelf } from '../db/shelf.ts'
import type { Result } from '../domain/result.ts'
import type { ShippedRound } from '../domain/shipped-round.ts'
import type { Snapshot } from '../snapshot/types.ts'
import type { Args, RefusalCode } from '../domain/load-failure.ts'
import type { RoundChoice } from './round-choice.ts'
import type { StoredHashes } from './stored-hashes.ts'

/** Checks the text of a snapshot's file. */
export type DecodeText = (text: string) => Result<Snapshot, { readonly code: RefusalCode | 'empty'; readonly args?: Args }>

/** Opens the shelf when it is first asked for; later calls give the same one. */
export type OpenShelf = () => Promise<Shelf>

/** What the loading of rounds needs from outside. */
export interface RoundsPorts {
  readonly shipped: readonly ShippedRound[]
  /** Address of a file in the folder of rounds. */
  readonly urlOf: (file: string) => string
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly decodeText: DecodeText
  /**
   * A stored round before the shelf is open, so that the first numbers do not wait for its library. Never rejects.
   * @returns null where the shelf has to be asked
   */
  readonly glance: (id: string) => Promise<Result<StoredRound, StorageFailure> | null>
  /** Never rejects. */
  readonly openShelf: () => Promise<Shelf>
  readonly hashes: StoredHashes
  /** Ids of the rounds that the address asks for at the start. */
  readonly asked: () => readonly string[]
  readonly choice: RoundChoice
  /** SHA-256 as lower-case hex, null where the browser cannot. */
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>
  readonly timers: Timers
  /** Fulfilled once what is shown has been drawn. */
  readonly drawn: () => Promise<void>
}
