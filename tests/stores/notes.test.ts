import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { IDBFactory } from 'fake-indexeddb'
import { changeNote } from '../../src/notes/edit.ts'
import { useNoteDesk } from '../../src/stores/note-desk.ts'
import { useNotes } from '../../src/stores/notes.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { entries, on, open, start, stubFiles, takeFreshDevice, textsOf, written } from './note-device.ts'
beforeEach(takeFreshDevice)
afterEach(() => { vi.unstubAllGlobals() })

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
    expect([...on.kept.values()].join('')).not.toContain('質問一')
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
    on.engine = { ...on.engine, indexedDB: new IDBFactory() }
    const next = await start()
    expect(textsOf(next)).toHaveLength(2)
    expect(next.report).toMatchObject({ restored: 2, lost: true, missing: 0 })
    on.kept.clear()
    expect((await start()).report).toMatchObject({ restored: 2, lost: false })
  })

  test('of the mirror is made good from the database, and said', async () => {
    await two()
    on.kept.clear()
    const next = await start()
    expect(next.report).toMatchObject({ restored: 2, missing: 0 })
    expect(entries()).toHaveLength(2)
    expect((await start()).report).toMatchObject({ restored: 0 })
  })

  test('of one entry on either side is made good', async () => {
    await two()
    on.kept.delete(entries()[0]!)
    expect((await start()).report).toMatchObject({ restored: 1 })
  })

  test('of both is seen by the mark', async () => {
    await two()
    on.engine = { ...on.engine, indexedDB: new IDBFactory() }
    for (const key of entries()) on.kept.delete(key)
    expect((await start()).report).toMatchObject({ restored: 0, missing: 2, lost: true })
  })

  test('of every copy and of the mark beside them is seen by the mark among the files, until that is erased', async () => {
    const { files } = stubFiles()
    await two()
    for (const key of files.keys()) if (key.startsWith('miharashi-notes:')) files.delete(key)
    on.engine = { ...on.engine, indexedDB: new IDBFactory() }
    on.kept.clear()
    const next = await start()
    expect(next.report).toMatchObject({ restored: 0, missing: 2 })
    expect((await start()).report).toMatchObject({ missing: 0 })
    await next.save(written('質問三')).done
    expect(await next.erase()).toBeNull()
    expect(files.size).toBe(0)
  })

  test('of database and mirror is made good from the files, and said', async () => {
    const { files } = stubFiles()
    await two()
    on.engine = { ...on.engine, indexedDB: new IDBFactory() }
    on.kept.clear()
    const next = await start()
    expect(textsOf(next)).toHaveLength(2)
    expect(next.report).toMatchObject({ restored: 2, missing: 0 })
    expect(await next.erase()).toBeNull()
    expect(files.size).toBe(0)
    expect(textsOf(await start())).toEqual([])
  })

  test('of a deleted note brings nothing back', async () => {
    await two()
    const store = await start()
    await store.remove(store.notes.find(({ text }) => text === '質問一')!)
    on.engine = { ...on.engine, indexedDB: new IDBFactory() }
    const next = await start()
    expect(textsOf(next)).toEqual(['質問二'])
    expect(next.report).toMatchObject({ restored: 1, missing: 0 })
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
  const { indexedDB } = on.engine
  on.engine = { ...on.engine, indexedDB: { ...indexedDB, open: () => { throw new DOMException('denied', 'SecurityError') } } as unknown as IDBFactory }
  const barred = await start()
  expect(await barred.erase()).toBe('unavailable')
  expect(textsOf(barred)).toEqual(['質問一'])
  on.engine = {}
  const without = await start()
  expect(await without.erase()).toBeNull()
  expect(entries()).toEqual([])
})

test('nothing is said to be erased where a file of it stays', async () => {
  const files = stubFiles()
  const store = await start()
  await store.save(written('質問一')).done
  files.refuse = 'NoModificationAllowedError'
  expect(await store.erase()).toBe('unknown')
})

test('everything is erased at the reader’s word: both copies and the mark', async () => {
  const store = await start()
  await store.save(written('質問一')).done
  expect(await store.erase()).toBeNull()
  expect(store.notes).toEqual([])
  expect([...on.kept.keys()]).toEqual([])
  const next = await start()
  expect(next.notes).toEqual([])
  expect(next.report).toMatchObject({ restored: 0, missing: 0, lost: false })
})
