import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeNotesText, writeNotesFile } from '../../src/notes/file.ts'
import type { Note } from '../../src/notes/types.ts'
import { note } from './builders.ts'

const at = '2026-11-22T00:00:00.000Z'
const broken = (change: (file: { format: string; version: number; notes: Record<string, unknown>[] }) => void): string => {
  const file = JSON.parse(writeNotesFile([note(), note({ id: 'b' })], at)) as Parameters<typeof change>[0]
  change(file)
  return JSON.stringify(file)
}

describe('a file of notes', () => {
  test('is read back as it was written, whatever was written into it', () => {
    const texts = fc.record({ text: fc.string({ unit: 'binary', maxLength: 200 }), answer: fc.string(), author: fc.string({ maxLength: 30 }) })
    fc.assert(fc.property(fc.array(texts, { maxLength: 4 }), (all) => {
      const notes = all.map((one, index): Note => note({ ...one, id: `n${index}` }))
      expect(decodeNotesText(writeNotesFile(notes, at))).toEqual({ ok: true, value: { savedAt: at, notes } })
    }))
  })

  test('is read with a byte order mark', () => {
    expect(decodeNotesText(`\uFEFF${writeNotesFile([note()], at)}`).ok).toBe(true)
  })

  test.each([
    ['empty', '  '], ['not-json', 'No,施策番号'], ['cut', writeNotesFile([note()], at).slice(0, 200)],
    ['not-notes', '{"format":"miharashi-snapshot","version":1}'], ['not-notes', '[]'], ['not-notes', 'null'],
    ['newer-version', broken((file) => { file.version = 2 })],
  ])('that is %s is refused', (code, text) => expect(decodeNotesText(text)).toMatchObject({ ok: false, error: { code } }))

  test('with one wrong note is refused whole, with the place', () => {
    expect(decodeNotesText(broken(({ notes }) => { notes[1]!.kind = 'x' }))).toEqual({ ok: false, error: { code: 'invalid', place: 2, field: 'kind' } })
    expect(decodeNotesText(broken(({ notes }) => { notes[1]!.id = note().id }))).toEqual({ ok: false, error: { code: 'duplicate-id', place: 2 } })
  })

  test('brings no key that a note does not have', () => {
    const read = decodeNotesText(broken(({ notes }) => { Object.assign(notes[0]!, { extra: 1 }) }))
    expect(read.ok && Object.keys(read.value.notes[0]!)).not.toContain('extra')
  })
})
