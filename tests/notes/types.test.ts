import { expect, test } from 'vitest'
import { isDeleted, isPrivate, NOTE_KINDS } from '../../src/notes/types.ts'
import { note } from './builders.ts'

test('手元メモ and 想定問答 are the kinds that stay on the device', () => {
  expect(NOTE_KINDS.filter(isPrivate)).toEqual(['memo', 'prepared'])
})

test('a tombstone is told from a note', () => {
  expect(isDeleted(note())).toBe(false)
  expect(isDeleted({ id: 'a', round: 'r', revision: 2, deletedAt: '2026-11-20T01:00:00.000Z' })).toBe(true)
})
