import { describe, expect, test } from 'vitest'
import { decodeRecord } from '../../src/notes/schema.ts'
import { buryNote } from '../../src/notes/edit.ts'
import { note } from './builders.ts'

describe('a stored record', () => {
  test('a note, a copy and a tombstone are read as they are', () => {
    const copy = note({ author: '委員', copyOf: note().id })
    const tombstone = buryNote(note(), '2026-11-22T00:00:00.000Z')
    for (const record of [note(), copy, tombstone]) expect(decodeRecord(JSON.parse(JSON.stringify(record)))).toEqual(record)
  })

  test.each([null, 3, 'note', {}, [note()], { ...note(), revision: 0 }, { ...note(), kind: 'other' }, { ...note(), id: '../x' }])(
    'a record of another shape is none (%#)', (input) => expect(decodeRecord(input)).toBeNull())
})
