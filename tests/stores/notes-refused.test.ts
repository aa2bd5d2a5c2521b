import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { storageFailure } from '../../src/db/failure.ts'
import type { Shelf } from '../../src/db/shelf.ts'
import { NOTES_EPOCH } from '../../src/notes/compare.ts'
import { useHold } from '../../src/stores/hold.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { useUpdate } from '../../src/stores/update.ts'
import { entries, on, open, start, stubFiles, takeFreshDevice, textsOf, written } from './note-device.ts'
beforeEach(takeFreshDevice)
afterEach(() => { vi.unstubAllGlobals() })

describe('a storage that refuses', () => {
  test('a full database leaves the note unsaved, with its text still in the mirror', async () => {
    const store = await start({ saveNote: () => Promise.resolve({ ok: false, error: { code: 'quota', args: {} } }) })
    const { done } = store.save(written('質問一'))
    expect(await done).toMatchObject({ kept: { state: 'failed', code: 'quota' } })
    expect(textsOf(await start())).toEqual(['質問一'])
  })

  test('a note that was refused is not missed at the next start', async () => {
    const store = await start({ saveNote: () => Promise.resolve({ ok: false, error: { code: 'quota', args: {} } }) })
    await store.save(written('質問一')).done
    on.kept.delete(entries()[0]!)
    expect((await start()).report).toMatchObject({ missing: 0, older: false })
  })

  test('a change that was refused leaves the mark of what stood before it', async () => {
    await (await start()).save(written('質問一')).done
    const store = await start({ saveNote: () => Promise.resolve({ ok: false, error: { code: 'quota', args: {} } }) })
    await store.save({ ...store.notes[0]!, text: '直した文' }).done
    on.kept.delete(entries()[0]!)
    expect((await start()).report).toMatchObject({ missing: 0, older: false })
  })

  test('a full disk that the files tell of is said, though the mirror claims to have written', async () => {
    stubFiles().refuse = 'QuotaExceededError'
    const store = await start()
    expect(await store.save(written('質問一')).done).toMatchObject({ kept: { state: 'once', by: 'shelf', code: 'quota' } })
  })

  test('without a mirror the database alone keeps, and that is said', async () => {
    vi.stubGlobal('localStorage', undefined)
    const store = await start()
    expect(await store.save(written('質問一')).done).toMatchObject({ kept: { state: 'once', by: 'shelf' } })
    expect(textsOf(await start())).toEqual(['質問一'])
  })

  test('without a database the mirror alone keeps, and that is said', async () => {
    on.engine = {}
    const store = await start()
    expect(await store.save(written('質問一')).done).toMatchObject({ kept: { state: 'once', by: 'mirror', code: 'unavailable' } })
    const next = await start()
    expect(textsOf(next)).toEqual(['質問一'])
    expect(next.report).toMatchObject({ restored: 0 })
  })

  test('without either nothing is said to be saved', async () => {
    on.engine = {}
    vi.stubGlobal('localStorage', undefined)
    const store = await start()
    expect(await store.save(written('質問一')).done).toMatchObject({ kept: { state: 'failed' } })
    expect(textsOf(store)).toEqual(['質問一'])
  })

  test('an older build writes nothing over the notes of a later one', async () => {
    on.kept.set('miharashi.notes', JSON.stringify({ epoch: 2, count: 1, revision: 1 }))
    const store = await start()
    expect(store.report).toMatchObject({ newer: true })
    expect(await store.save(written('質問一')).done).toMatchObject({ kept: { state: 'failed', code: 'newer-database' } })
    expect(entries()).toEqual([])
  })

  test.each<[string, (device: Map<string, string>) => Partial<Shelf> | undefined]>([
    ['a newer build has overtaken', () => { useUpdate().overtake(); return undefined }],
    ['beside the database of a newer build', () => ({ persistent: false, limitation: storageFailure('newer-database') })],
    ['finds the mark of a later form', (device) => { device.set('miharashi.notes', JSON.stringify({ epoch: NOTES_EPOCH + 1, count: 1, revision: 1 })); return undefined }],
  ])('a tab that %s writes to neither copy, says so, and keeps the words on screen', async (_, overtake) => {
    await (await start()).save(written('質問一')).done
    const store = await start()
    const worse = overtake(on.kept)
    if (worse !== undefined) Object.assign(useRoundsStore(), { shelf: { ...(await open()), ...worse } })
    const before = JSON.stringify([...on.kept])
    expect(await store.save(written('質問二')).done).toMatchObject({ kept: { state: 'failed', code: 'newer-database' } })
    expect(await store.erase()).toBe('newer-database')
    expect(textsOf(store)).toContain('質問一')
    expect(JSON.stringify([...on.kept])).toBe(before)
    expect(useHold().held).toBe(true)
  })

  test('an entry that is no note stays where it is, and is said', async () => {
    on.kept.set('miharashi.note.x', 'broken')
    const store = await start()
    expect(store.report).toMatchObject({ unreadable: 1 })
    expect(on.kept.get('miharashi.note.x')).toBe('broken')
  })
})

