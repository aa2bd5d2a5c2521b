import { describe, expect, test } from 'vitest'
import { createNoteMirror } from '../../src/db/note-mirror.ts'
import { note } from '../notes/builders.ts'
import { mapStorage } from './map-storage.ts'

describe('the mirror of the notes', () => {
  test('every note has an entry of its own, and nothing else is read as one', () => {
    const kept = new Map([['miharashi.preferences', '{}'], ['miharashi.note.broken', '{']])
    const mirror = createNoteMirror(() => mapStorage(kept))
    mirror.write(note())
    mirror.writeMark({ epoch: 1, count: 1, revision: 1 })
    expect(mirror.readAll()).toEqual({ ok: true, value: ['{', note()] })
    expect(mirror.read(note().id)).toEqual(note())
    expect(mirror.read('other')).toBeNull()
    expect(mirror.readMark()).toEqual({ epoch: 1, count: 1, revision: 1 })
  })

  test('it is erased whole and leaves the rest of the storage', () => {
    const kept = new Map([['miharashi.preferences', '{}']])
    const mirror = createNoteMirror(() => mapStorage(kept))
    mirror.write(note())
    mirror.writeMark({ epoch: 1, count: 1, revision: 1 })
    expect(mirror.erase().ok).toBe(true)
    expect([...kept.keys()]).toEqual(['miharashi.preferences'])
  })

  test('a barred storage and a full one are told apart', () => {
    const barred = createNoteMirror(() => { throw new DOMException('no', 'SecurityError') })
    expect(barred.write(note())).toMatchObject({ ok: false, error: { code: 'unavailable' } })
    expect(barred.readAll()).toMatchObject({ ok: false, error: { code: 'unavailable' } })
    expect(barred.read('x')).toBeNull()
    const full = createNoteMirror(() => ({ ...mapStorage(new Map()), setItem: () => { throw new DOMException('full', 'QuotaExceededError') } }))
    expect(full.write(note())).toMatchObject({ ok: false, error: { code: 'quota' } })
  })
})
