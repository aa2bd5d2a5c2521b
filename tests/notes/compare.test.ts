import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareAtStart, livingOf, markOf, NOTES_EPOCH, type Found } from '../../src/notes/compare.ts'
import { buryNote } from '../../src/notes/edit.ts'
import { contentOf, mergeAll } from '../../src/notes/merge.ts'
import type { NoteRecord } from '../../src/notes/types.ts'
import { note } from './builders.ts'
import { anyPlace } from './records.ts'

const two = [note(), note({ id: '00000000-0000-4000-8000-000000000002', revision: 4 })]
const found = (over: Partial<Found> = {}): Found => ({ stored: two, mirrored: two, filed: two, mark: markOf(two), lost: false, ...over })

describe('at the start', () => {
  test('two equal copies and their mark need nothing', () => {
    expect(compareAtStart(found())).toMatchObject({ records: two, toStore: [], toMirror: [], restored: 0, missing: 0, older: false })
  })

  test('an emptied database is filled from the mirror', () => {
    expect(compareAtStart(found({ stored: [], lost: true }))).toMatchObject({ toStore: two, toMirror: [], restored: 2, lost: true })
  })

  test('an emptied mirror is filled from the database', () => {
    expect(compareAtStart(found({ mirrored: [], mark: null }))).toMatchObject({ toStore: [], toMirror: two, restored: 2 })
  })

  test('emptied files are filled without a word, since there may be no place for them', () => {
    expect(compareAtStart(found({ filed: [] }))).toMatchObject({ toFile: two, restored: 0, missing: 0 })
  })

  test('database and mirror that are both emptied are filled from the files', () => {
    expect(compareAtStart(found({ stored: [], mirrored: [], lost: true }))).toMatchObject({ toStore: two, toMirror: two, restored: 2, missing: 0 })
  })

  test('an older form of a note is brought up to date, and counted once', () => {
    const older = [note({ ...two[1]!, revision: 3, text: '前の文' }), two[0]!]
    expect(compareAtStart(found({ stored: older }))).toMatchObject({ toStore: [two[1]], restored: 1 })
  })

  test('what no copy holds is missing by the mark', () => {
    expect(compareAtStart(found({ stored: [], mirrored: [two[0]!], filed: [], lost: true }))).toMatchObject({ restored: 1, missing: 1 })
  })

  test('copies that are both older than the mark are said to be', () => {
    const mark = { epoch: NOTES_EPOCH, count: 2, revision: 6 }
    expect(compareAtStart(found({ mark }))).toMatchObject({ missing: 0, older: true })
  })

  test('a deleted note is not restored from the copy that still has it', () => {
    const tombstone = buryNote(two[0]!, '2026-11-22T00:00:00.000Z')
    const result = compareAtStart(found({ stored: [tombstone, two[1]!], mark: null }))
    expect(livingOf(result.records)).toEqual([two[1]])
    expect(result).toMatchObject({ toMirror: [tombstone], restored: 0 })
  })
})

const applied = (place: readonly NoteRecord[], given: readonly NoteRecord[]): readonly string[] =>
  [...new Map([...place, ...given].map((one) => [one.id, one])).values()].map(contentOf).sort()

test('whatever the three copies hold, all hold everything afterwards', () => {
  fc.assert(fc.property(anyPlace, anyPlace, anyPlace, (stored, mirrored, filed) => {
    const { records, toStore, toMirror, toFile } = compareAtStart({ stored, mirrored, filed, mark: null, lost: false })
    const all = mergeAll(mergeAll(stored, mirrored), filed).map(contentOf).sort()
    expect(records.map(contentOf).sort()).toEqual(all)
    expect(applied(stored, toStore)).toEqual(all)
    expect(applied(mirrored, toMirror)).toEqual(all)
    expect(applied(filed, toFile)).toEqual(all)
  }))
})
