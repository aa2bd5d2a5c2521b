import type { Result } from '../domain/result.ts'
import type { Snapshot } from '../snapshot/types.ts'
import type { StorageFailure } from './failure.ts'
import type { StoredRound } from './stored-round.ts'
import type { Birth } from './look-before-open.ts'
import type { NoteSaving } from './note-rows.ts'
import type { SaveStamp } from './round-rows.ts'
import type { NoteRow, RoundRow, SettingRow } from './rows.ts'
import type { WideColumns } from './wide-round.ts'
import type { SourceKey } from './source-key.ts'

type Outcome<T> = Promise<Result<T, StorageFailure>>

/** Where rounds, notes and settings are kept, whatever the engine; no method throws. */
export interface Shelf {
  /** Whether what is saved outlives the tab. */
  readonly persistent: boolean
  /** Why it does not, null where it does. */
  readonly limitation: StorageFailure | null
  list(): Outcome<readonly RoundRow[]>
  /** The row of one round, null where there is none. */
  find(id: string): Outcome<RoundRow | null>
  /** A round whole and checked; `not-found` or `damaged` otherwise. */
  load(id: string): Outcome<StoredRound>
  /** The row and the columns of a wide round; `not-found` or `damaged` otherwise. */
  loadWide(id: string): Outcome<WideColumns>
  /** The n-th part of the sheets of a wide round, by its key, as UTF-8. */
  loadSheets(key: string, n: number): Outcome<Uint8Array<ArrayBuffer>>
  /** Takes away what imports have begun and never ended. @param isAlive whether an import still writes under that key */
  sweep(isAlive: (key: string) => boolean): Outcome<null>
  /** Stores a round in the place of one of the same id: the old one or the new one whole. */
  save(snapshot: Snapshot, stamp: Omit<SaveStamp, 'storedAt'>): Outcome<RoundRow>
  /** Gives a round another name; `not-found` where there is none. */
  retitle(id: string, title: string): Outcome<null>
  /** Takes a round and its texts away, all or nothing; notes on it stay. */
  remove(id: string): Outcome<null>
  /** The kept text of a document; null where none is kept for that round and that file. */
  loadSource(round: string, source: SourceKey): Outcome<string | null>
  /** Keeps the text of a document beside its round; `not-found` where the shelf holds no round of that document. */
  saveSource(round: string, source: SourceKey, text: string): Outcome<null>
  /** All settings, those taken back too, values unchecked. */
  loadSettings(): Outcome<readonly SettingRow[]>
  /** Stores one setting, or its being taken back. @returns the row that stands now: another where a later revision was there */
  saveSetting(row: SettingRow): Outcome<SettingRow>
  /** What the engine told before the database was opened. */
  readonly birth: Birth
  /** All notes and tombstones, unchecked. */
  loadNotes(): Outcome<readonly unknown[]>
  /** Saves one note, unless the shelf holds a later revision than `base`: that is then handed back. */
  saveNote(row: NoteRow, base: number): Outcome<NoteSaving>
  restoreNotes(rows: readonly NoteRow[]): Outcome<null>
  eraseNotes(): Outcome<null>
  close(): void
}
