import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buryNote } from '../../src/notes/edit.ts'
import { contentOf, mergeAll, mergeRecords } from '../../src/notes/merge.ts'
import { isDeleted, type NoteRecord } from '../../src/notes/types.ts'
import { note } from './builders.ts'
import { anyPlace } from './records.ts'

const sorted = (records: readonly NoteRecord[]): readonly string[] => records.map(contentOf).sort()
const textsOf = (records: readonly NoteRecord[]): readonly string[] => records.flatMap((one) => (isDeleted(one) ? [] : [one.text]))

describe('one note in two places', () => {
  test('the later revision holds', () => {
    const later = note({ revision: 2, text: '直した文' })
    expect(mergeRecords(note(), later)).toEqual({ kept: later, copy: null })
  })

  test('two texts of the same revision are both kept, the later change in its place', () => {
    const first = note({ revision: 2, text: '甲', changedAt: '2026-11-20T02:00:00.000Z' })
    const second = note({ revision: 2, text: '乙', changedAt: '2026-11-20T03:00:00.000Z' })
    const { kept, copy } = mergeRecords(first, second)
    expect(kept).toEqual(second)
    expect(copy).toMatchObject({ text: '甲', copyOf: first.id, revision: 1 })
    expect(copy?.id).not.toBe(first.id)
  })

  test('a deletion of the same revision does not take the words away', () => {
    const living = note({ revision: 2 })
    expect(mergeRecords(buryNote(note(), '2026-11-22T00:00:00.000Z'), living).kept).toEqual(living)
  })

  test('a later deletion holds, so that no older copy brings the note back', () => {
    const tombstone = buryNote(note(), '2026-11-22T00:00:00.000Z')
    expect(mergeAll([note()], [tombstone])).toEqual([tombstone])
  })
})

describe('whatever two places hold', () => {
  test('their order does not matter, and merging again changes nothing', () => {
    fc.assert(fc.property(anyPlace, anyPlace, (ones, others) => {
      const merged = mergeAll(ones, others)
      expect(sorted(merged)).toEqual(sorted(mergeAll(others, ones)))
      expect(sorted(mergeAll(merged, ones))).toEqual(sorted(merged))
      expect(sorted(mergeAll(others, merged))).toEqual(sorted(merged))
      expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length)
    }))
  })

  test('no text of the latest revision is lost', () => {
    fc.assert(fc.property(anyPlace, anyPlace, (ones, others) => {
      const all = [...ones, ...others]
      const latest = all.filter((one) => all.every((other) => other.id !== one.id || other.revision <= one.revision))
      expect(textsOf(mergeAll(ones, others))).toEqual(expect.arrayContaining([...textsOf(latest)]))
    }))
  })
})
