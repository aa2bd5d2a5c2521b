import { isSame, mergeAll } from './merge.ts'
import { isDeleted, type Note, type NoteRecord } from './types.ts'

/** The generation of the notes' form; a build that finds a later one writes no more. */
export const NOTES_EPOCH = 1

/** What a small mark beside the copies says of them, so that a loss of all is seen too. */
export interface NotesMark {
  readonly epoch: number
  /** Notes that are there, deleted ones not counted. */
  readonly count: number
  /** Sum of the revisions of all records: grows with every save and every deletion. */
  readonly revision: number
}

/** Whether a build that this one does not know has left the mark. */
export const isLaterForm = (mark: NotesMark | null): boolean => mark !== null && mark.epoch > NOTES_EPOCH

/** What a start of the app finds. */
export interface Found {
  readonly stored: readonly NoteRecord[]
  readonly mirrored: readonly NoteRecord[]
  /** The third copy; [] also where there is no place for it. */
  readonly filed: readonly NoteRecord[]
  readonly mark: NotesMark | null
  /** The engine reports that it lost data, or has an empty database where the mark knows of notes. */
  readonly lost: boolean
}

export interface Comparison {
  readonly records: readonly NoteRecord[]
  /** What the database lacks or holds in an older form. */
  readonly toStore: readonly NoteRecord[]
  /** The same of the mirror. */
  readonly toMirror: readonly NoteRecord[]
  /** The same of the files. */
  readonly toFile: readonly NoteRecord[]
  /** Notes, not tombstones, that database or mirror lacked or held in an older form. */
  readonly restored: number
  /** Notes that the mark counts and that are in no copy. */
  readonly missing: number
  /** All are older than the mark, though no note is missing. */
  readonly older: boolean
  readonly lost: boolean
}

export const livingOf = (records: readonly NoteRecord[]): readonly Note[] =>
  records.filter((record): record is Note => !isDeleted(record))

export const markOf = (records: readonly NoteRecord[]): NotesMark => ({
  epoch: NOTES_EPOCH, count: livingOf(records).length, revision: records.reduce((sum, { revision }) => sum + revision, 0),
})

function lackingIn(place: readonly NoteRecord[], records: readonly NoteRecord[]): readonly NoteRecord[] {
  const known = new Map(place.map((record) => [record.id, record]))
  return records.filter((record) => {
    const there = known.get(record.id)
    return there === undefined || !isSame(there, record)
  })
}

/** Compares database, mirror, files and mark, and says what each is to be given from the others. */
export function compareAtStart({ stored, mirrored, filed, mark, lost }: Found): Comparison {
  const records = mergeAll(mergeAll(stored, mirrored), filed)
  const toStore = lackingIn(stored, records)
  const toMirror = lackingIn(mirrored, records)
  const now = markOf(records)
  const missing = Math.max(0, (mark?.count ?? 0) - now.count)
  return {
    records, toStore, toMirror, toFile: lackingIn(filed, records), lost, missing,
    restored: new Set(livingOf([...toStore, ...toMirror]).map(({ id }) => id)).size,
    older: missing === 0 && now.revision < (mark?.revision ?? 0),
  }
}
