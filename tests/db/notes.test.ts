import { describe, expect, test } from 'vitest'
import { loadNotes, restoreNotes, saveNote } from '../../src/db/note-rows.ts'
import { saveRound } from '../../src/db/save-round.ts'
import { buryNote } from '../../src/notes/edit.ts'
import { note } from '../notes/builders.ts'
import { openFresh, snapshot, stamp } from './builders.ts'

const rowsOf = async (db: Awaited<ReturnType<typeof openFresh>>): Promise<unknown> => {
  const loaded = await loadNotes(db)
  return loaded.ok ? loaded.value : loaded.error
}

describe('notes in the database', () => {
  test('a note is saved on top of the revision that the edit began with', async () => {
    const db = await openFresh()
    expect(await saveNote(db, note(), 0)).toEqual({ ok: true, value: { saved: true } })
    const second = note({ revision: 2, text: '直した文' })
    expect(await saveNote(db, second, 1)).toMatchObject({ value: { saved: true } })
    expect(await rowsOf(db)).toEqual([second])
  })

  test('a later revision is left as it is and handed back; the same save again is none', async () => {
    const db = await openFresh()
    const other = note({ revision: 2, text: '別の画面の文' })
    await saveNote(db, other, 1)
    expect(await saveNote(db, note({ revision: 2, text: 'この画面の文' }), 1)).toEqual({ ok: true, value: { saved: false, other } })
    expect(await saveNote(db, other, 1)).toMatchObject({ value: { saved: true } })
    expect(await rowsOf(db)).toEqual([other])
  })

  test('what is put back never goes over a later revision', async () => {
    const db = await openFresh()
    const later = note({ revision: 3 })
    await saveNote(db, later, 2)
    await restoreNotes(db, [note({ revision: 2 }), note({ id: 'b', revision: 1 })])
    expect(await rowsOf(db)).toEqual([later, note({ id: 'b', revision: 1 })])
  })

  test('no import of a round touches a note', async () => {
    const db = await openFresh()
    await saveNote(db, note(), 0)
    await saveRound(db, snapshot(), stamp)
    await saveRound(db, snapshot({ policies: [] }), stamp)
    expect(await rowsOf(db)).toEqual([note()])
  })

  test('a tombstone takes the place of the words', async () => {
    const db = await openFresh()
    await saveNote(db, note(), 0)
    const tombstone = buryNote(note(), '2026-11-22T00:00:00.000Z')
    await saveNote(db, tombstone, 1)
    expect(await rowsOf(db)).toEqual([tombstone])
  })

  test('a full disk is told by its cause', async () => {
    const db = await openFresh()
    db.notes.hook('creating', () => { throw new DOMException('full', 'QuotaExceededError') })
    expect(await saveNote(db, note(), 0)).toMatchObject({ ok: false, error: { code: 'quota' } })
  })
})
