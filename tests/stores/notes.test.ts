import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { IDBFactory } from 'fake-indexeddb'
import type { Engine } from '../../src/db/database.ts'
import { storageFailure } from '../../src/db/failure.ts'
import { openShelf } from '../../src/db/open-shelf.ts'
import type { Shelf } from '../../src/db/shelf.ts'
import { NOTES_EPOCH } from '../../src/notes/compare.ts'
import { beginNote, changeNote } from '../../src/notes/edit.ts'
import type { Note } from '../../src/notes/types.ts'
import { useHold } from '../../src/stores/hold.ts'
import { useNoteDesk } from '../../src/stores/note-desk.ts'
import { useNotes } from '../../src/stores/notes.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { useUpdate } from '../../src/stores/update.ts'
import { decodeLoosely, freshEngine, handTimers } from '../db/builders.ts'
import { mapStorage } from '../db/map-storage.ts'
import { evidence } from '../notes/builders.ts'

let engine: Partial<Engine>
let kept: Map<string, string>

beforeEach(() => {
  engine = freshEngine()
  kept = new Map()
  vi.stubGlobal('localStorage', mapStorage(kept))
})
afterEach(() => { vi.unstubAllGlobals() })

const open = (): Promise<Shelf> => openShelf({ decode: decodeLoosely, engine: () => engine, timers: handTimers() })

/** One start of the app with its shelf open; `over` breaks some of it. */
async function start(over: Partial<Shelf> = {}) {
  setActivePinia(createPinia())
  const notes = useNotes()
  useRoundsStore().shelf = { ...(await open()), ...over }
  await vi.waitFor(() => expect(notes.report).not.toBeNull())
  return notes
}

const written = (text: string): Note =>
  ({ ...beginNote({ round: 'asaka-2022-6', municipality: '朝霞市', addressee: '財産管理課', evidence: evidence() }, crypto.randomUUID(), '2026-11-20T01:00:00.000Z'), text })

const textsOf = (store: ReturnType<typeof useNotes>): readonly string[] => store.notes.map(({ text }) => text)
const entries = (): string[] => [...kept.keys()].filter((key) => key.startsWith('miharashi.note.'))

describe('a note', () => {
  test('is saved when both copies are written, and there at the next start', async () => {
    const store = await start()
    const { record, done } = store.save(written('質問一'))
    expect(record.revision).toBe(1)
    expect(entries()).toHaveLength(1)
    expect(store.keep.state).toBe('saving')
    expect(await done).toMatchObject({ conflict: false, kept: { state: 'saved' } })
    expect(store.keep).toMatchObject({ state: 'saved' })
    expect(useNoteDesk().count).toBe(1)
    const next = await start()
    expect(textsOf(next)).toEqual(['質問一'])
    expect(next.report).toMatchObject({ restored: 0, missing: 0, lost: false, failure: null })
  })

  test('that is written before the shelf is open waits for it', async () => {
    setActivePinia(createPinia())
    const store = useNotes()
    const { done } = store.save(written('質問一'))
    expect(textsOf(store)).toEqual(['質問一'])
    useRoundsStore().shelf = await open()
    expect(await done).toMatchObject({ kept: { state: 'saved' } })
    expect(textsOf(await start())).toEqual(['質問一'])
  })

  test('keeps both texts where two tabs change it at once', async () => {
    const first = await start()
    const { record } = first.save(written('初めの文'))
    await first.save(record).done
    const second = await start()
    const base = second.notes[0]!
    await first.save({ ...base, text: '一つ目の画面の文' }).done
    expect(await second.save({ ...base, text: '二つ目の画面の文' }).done).toMatchObject({ conflict: true, kept: { state: 'saved' } })
    const texts = ['一つ目の画面の文', '二つ目の画面の文']
    expect([...textsOf(second)].sort()).toEqual(texts)
    expect([...textsOf(await start())].sort()).toEqual(texts)
  })

  test('that another tab has deleted is brought back by an edit', async () => {
    const store = await start()
    await store.save(written('初めの文')).done
    const other = await start()
    const base = other.notes[0]!
    await store.remove(base)
    await other.save({ ...base, text: '直した文' }).done
    expect(textsOf(await start())).toEqual(['直した文'])
  })

  test('is deleted, brought back, and deleted for good', async () => {
    const store = await start()
    await store.save(written('質問一')).done
    await store.remove(store.notes[0]!)
    expect(store.notes).toEqual([])
    await store.undo()
    expect(textsOf(store)).toEqual(['質問一'])
    await store.remove(store.notes[0]!)
    const next = await start()
    expect(next.notes).toEqual([])
    expect([...kept.values()].join('')).not.toContain('質問一')
    expect(await next.undo()).toBeNull()
  })
})

describe('a loss', () => {
  const two = async (): Promise<void> => {
    const store = await start()
    await store.save(written('質問一')).done
    await store.save(written('質問二')).done
  }

  test('of the database is made good from the mirror, and said', async () => {
    await two()
    engine = { ...engine, indexedDB: new IDBFactory() }
    const next = await start()
    expect(textsOf(next)).toHaveLength(2)
    expect(next.report).toMatchObject({ restored: 2, lost: true, missing: 0 })
    kept.clear()
    expect((await start()).report).toMatchObject({ restored: 2, lost: false })
  })

  test('of the mirror is made good from the database, and said', async () => {
    await two()
    kept.clear()
    const next = await start()
    expect(next.report).toMatchObject({ restored: 2, missing: 0 })
    expect(entries()).toHaveLength(2)
    expect((await start()).report).toMatchObject({ restored: 0 })
  })

  test('of one entry on either side is made good', async () => {
    await two()
    kept.delete(entries()[0]!)
    expect((await start()).report).toMatchObject({ restored: 1 })
  })

  test('of both is seen by the mark', async () => {
    await two()
    engine = { ...engine, indexedDB: new IDBFactory() }
    for (const key of entries()) kept.delete(key)
    expect((await start()).report).toMatchObject({ restored: 0, missing: 2, lost: true })
  })

  test('of a deleted note brings nothing back', async () => {
    await two()
    const store = await start()
    await store.remove(store.notes.find(({ text }) => text === '質問一')!)
    engine = { ...engine, indexedDB: new IDBFactory() }
    const next = await start()
    expect(textsOf(next)).toEqual(['質問二'])
    expect(next.report).toMatchObject({ restored: 1, missing: 0 })
  })
})

describe('a storage that refuses', () => {
  test('a full database leaves the note unsaved, with its text still in the mirror', async () => {
    const store = await start({ saveNote: () => Promise.resolve({ ok: false, error: { code: 'quota', args: {} } }) })
    const { done } = store.save(written('質問一'))
    expect(await done).toMatchObject({ kept: { state: 'failed', code: 'quota' } })
    expect(textsOf(await start())).toEqual(['質問一'])
  })

  test('without a mirror the database alone keeps, and that is said', async () => {
    vi.stubGlobal('localStorage', undefined)
    const store = await start()
    expect(await store.save(written('質問一')).done).toMatchObject({ kept: { state: 'once', by: 'shelf' } })
    expect(textsOf(await start())).toEqual(['質問一'])
  })

  test('without a database the mirror alone keeps, and that is said', async () => {
    engine = {}
    const store = await start()
    expect(await store.save(written('質問一')).done).toMatchObject({ kept: { state: 'once', by: 'mirror', code: 'unavailable' } })
    const next = await start()
    expect(textsOf(next)).toEqual(['質問一'])
    expect(next.report).toMatchObject({ restored: 0 })
  })

  test('without either nothing is said to be saved', async () => {
    engine = {}
    vi.stubGlobal('localStorage', undefined)
    const store = await start()
    expect(await store.save(written('質問一')).done).toMatchObject({ kept: { state: 'failed' } })
    expect(textsOf(store)).toEqual(['質問一'])
  })

  test('an older build writes nothing over the notes of a later one', async () => {
    kept.set('miharashi.notes', JSON.stringify({ epoch: 2, count: 1, revision: 1 }))
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
    const worse = overtake(kept)
    if (worse !== undefined) Object.assign(useRoundsStore(), { shelf: { ...(await open()), ...worse } })
    const before = JSON.stringify([...kept])
    expect(await store.save(written('質問二')).done).toMatchObject({ kept: { state: 'failed', code: 'newer-database' } })
    expect(await store.erase()).toBe('newer-database')
    expect(textsOf(store)).toContain('質問一')
    expect(JSON.stringify([...kept])).toBe(before)
    expect(useHold().held).toBe(true)
  })

  test('an entry that is no note stays where it is, and is said', async () => {
    kept.set('miharashi.note.x', 'broken')
    const store = await start()
    expect(store.report).toMatchObject({ unreadable: 1 })
    expect(kept.get('miharashi.note.x')).toBe('broken')
  })
})

test('a file that is read back changes nothing that is here, and brings what is not', async () => {
  const store = await start()
  await store.save(written('質問一')).done
  const here = store.notes[0]!
  const edited = changeNote(here, { text: '直した文' }, '2026-11-22T00:00:00.000Z')
  expect(await store.takeIn([here])).toEqual([])
  expect(await store.takeIn([edited, { ...written('質問二'), revision: 1 }])).toHaveLength(2)
  expect([...textsOf(await start())].sort()).toEqual(['直した文', '質問二'])
})

test('nothing is said to be erased where the database that may hold it could not be opened', async () => {
  await (await start()).save(written('質問一')).done
  const { indexedDB } = engine
  engine = { ...engine, indexedDB: { ...indexedDB, open: () => { throw new DOMException('denied', 'SecurityError') } } as unknown as IDBFactory }
  const barred = await start()
  expect(await barred.erase()).toBe('unavailable')
  expect(textsOf(barred)).toEqual(['質問一'])
  engine = {}
  const without = await start()
  expect(await without.erase()).toBeNull()
  expect(entries()).toEqual([])
})

test('everything is erased at the reader’s word: both copies and the mark', async () => {
  const store = await start()
  await store.save(written('質問一')).done
  expect(await store.erase()).toBeNull()
  expect(store.notes).toEqual([])
  expect([...kept.keys()]).toEqual([])
  const next = await start()
  expect(next.notes).toEqual([])
  expect(next.report).toMatchObject({ restored: 0, missing: 0, lost: false })
})
