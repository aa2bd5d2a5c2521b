import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Engine } from '../../src/db/database.ts'
import { storageFailure } from '../../src/db/failure.ts'
import { openShelf } from '../../src/db/open-shelf.ts'
import type { Shelf } from '../../src/db/shelf.ts'
import { fail } from '../../src/domain/result.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { useSettings } from '../../src/stores/settings.ts'
import { useUpdate } from '../../src/stores/update.ts'
import { decodeLoosely, freshEngine, handTimers } from '../db/builders.ts'
import { mapStorage } from '../db/map-storage.ts'

let engine: Engine
let kept: Map<string, string>
let listeners: ((event: Pick<StorageEvent, 'key' | 'newValue'>) => void)[]

beforeEach(() => {
  engine = freshEngine()
  kept = new Map()
  listeners = []
  vi.stubGlobal('localStorage', mapStorage(kept))
  vi.stubGlobal('addEventListener', (_: string, listener: typeof listeners[number]) => { listeners.push(listener) })
})
afterEach(() => { vi.unstubAllGlobals() })

const open = (): Promise<Shelf> => openShelf({ decode: decodeLoosely, engine: () => engine, timers: handTimers() })
const refusing: Partial<Shelf> = { saveSetting: () => Promise.resolve(fail(storageFailure('quota'))) }
/** A shelf whose tab ends before the database answers. */
const ending: Partial<Shelf> = { saveSetting: () => new Promise(() => undefined) }

/** One start of the app with its shelf open; `over` breaks some of it. */
async function start(over: Partial<Shelf> = {}) {
  setActivePinia(createPinia())
  const settings = useSettings()
  useRoundsStore().shelf = { ...(await open()), ...over }
  await vi.waitFor(() => expect(settings.kept).not.toBe('waiting'))
  return settings
}
const atRest = (settings: ReturnType<typeof useSettings>): Promise<void> => vi.waitFor(() => expect(settings.kept).not.toBe('saving'))
const mark = (note: string) => ({ checked: true, note })
const entries = (): string[] => [...kept.keys()].filter((key) => key.startsWith('miharashi.setting.'))
const loseDatabase = (): void => { engine = { ...engine, indexedDB: new IDBFactory() } }

/** A start in which one mark was settled and is in both copies. */
async function settleOne(note = '所管に確認'): Promise<void> {
  const settings = await start()
  settings.mark('x', mark(note))
  await atRest(settings)
  expect(settings.kept).toBe('kept')
}

describe('a setting', () => {
  test('is in the mirror at the very change, and there at the next start although the database never had it', async () => {
    const settings = await start(ending)
    settings.mark('x', mark('所管に確認'))
    expect(entries()).toHaveLength(1)
    const next = await start()
    expect(next.marks.get('x')).toEqual(mark('所管に確認'))
    expect(next.restored).toBe(0)
    kept.clear()
    expect((await start()).marks.get('x')).toEqual(mark('所管に確認'))
  })

  test('is at work from the mirror before the shelf is open', async () => {
    await settleOne()
    setActivePinia(createPinia())
    expect(useSettings().marks.get('x')).toEqual(mark('所管に確認'))
  })

  test('that was taken back stays away, whichever copy missed it', async () => {
    await settleOne()
    const before = new Map(kept)
    const settings = await start(ending)
    settings.mark('x', { checked: false, note: '' })
    expect((await start()).marks.size).toBe(0)
    kept.clear()
    for (const [key, value] of before) kept.set(key, value)
    expect((await start()).marks.size).toBe(0)
    loseDatabase()
    const next = await start()
    expect([next.marks.size, next.restored]).toEqual([0, 0])
  })

  test('of an earlier build is taken into the mirror without a word', async () => {
    const shelf = await open()
    await shelf.saveSetting({ key: 'point:x', value: mark('以前の版') })
    const settings = await start()
    expect(settings.marks.get('x')).toEqual(mark('以前の版'))
    expect([settings.restored, entries().length]).toEqual([0, 1])
    settings.mark('x', mark('新しい版'))
    await atRest(settings)
    expect((await start()).marks.get('x')).toEqual(mark('新しい版'))
  })

  test('the work of the secretariat, which is there again with its files, is not copied', async () => {
    const shelf = await open()
    await shelf.saveSetting({ key: 'collected-notes', value: { files: [] } })
    await start()
    expect(entries()).toEqual([])
  })
})

describe('a loss', () => {
  test('of the database is made good from the mirror, counted once, and said', async () => {
    await settleOne()
    loseDatabase()
    const next = await start()
    expect(next.marks.get('x')).toEqual(mark('所管に確認'))
    expect(next.restored).toBe(1)
    next.dismissRestored()
    expect(next.restored).toBe(0)
    kept.clear()
    const again = await start()
    expect([again.marks.size, again.restored]).toEqual([1, 0])
  })

  test('of the mirror, or of what it held last, costs nothing', async () => {
    await settleOne('初めの文')
    const before = new Map(kept)
    await settleOne('直した文')
    kept.clear()
    for (const [key, value] of before) kept.set(key, value)
    const next = await start()
    expect(next.marks.get('x')).toEqual(mark('直した文'))
    expect([...kept.values()].join('')).toContain('直した文')
  })

  test('an entry that cannot be read is passed over', async () => {
    kept.set('miharashi.setting.point:x', '{"key":"point:x"')
    kept.set('miharashi.setting.point:y', '{"key":"point:z","value":1,"revision":1}')
    const settings = await start()
    expect(settings.values.size).toBe(0)
    settings.mark('x', mark('上書き'))
    await atRest(settings)
    expect((await start()).marks.get('x')).toEqual(mark('上書き'))
  })
})

describe('two tabs', () => {
  test('what one settles, the other takes over', async () => {
    const second = await start()
    const [tell] = listeners
    const first = await start()
    first.mark('x', mark('一つ目の画面'))
    const [key] = entries()
    tell!({ key: key!, newValue: kept.get(key!)! })
    expect(second.marks.get('x')).toEqual(mark('一つ目の画面'))
    tell!({ key: 'miharashi.setting.point:x', newValue: '{' })
    tell!({ key: null, newValue: null })
    tell!({ key: 'miharashi.setting.point:x', newValue: JSON.stringify({ key: 'point:x', revision: 0 }) })
    expect(second.marks.get('x')).toEqual(mark('一つ目の画面'))
  })

  test('the last word holds, though its tab knew of nothing', async () => {
    const first = await start()
    const second = await start()
    first.mark('x', mark('一度目'))
    first.mark('x', mark('二度目'))
    await atRest(first)
    second.mark('x', mark('別の画面'))
    await atRest(second)
    expect((await start()).marks.get('x')).toEqual(mark('別の画面'))
  })

  test('the last word holds too where there is no mirror to tell of the others', async () => {
    vi.stubGlobal('localStorage', undefined)
    const first = await start()
    const second = await start()
    first.mark('x', mark('一度目'))
    first.mark('x', mark('二度目'))
    await atRest(first)
    second.mark('x', mark('別の画面'))
    await atRest(second)
    expect(second.kept).toBe('once')
    expect((await start()).marks.get('x')).toEqual(mark('別の画面'))
  })

  test('an older mirror replaces nothing of a newer database', async () => {
    await settleOne('初めの文')
    const before = new Map(kept)
    await settleOne('直した文')
    kept.clear()
    for (const [key, value] of before) kept.set(key, value)
    expect((await start()).marks.get('x')).toEqual(mark('直した文'))
  })
})

describe('a storage that refuses', () => {
  test('a full database leaves the change in the mirror alone, and that is said', async () => {
    const settings = await start(refusing)
    settings.mark('x', mark('所管に確認'))
    await atRest(settings)
    expect([settings.kept, settings.failure?.code]).toEqual(['mirror-only', 'quota'])
    expect((await start()).marks.get('x')).toEqual(mark('所管に確認'))
  })

  test('a database that cannot be read leaves what the mirror holds', async () => {
    await settleOne()
    const next = await start({ loadSettings: () => Promise.resolve(fail(storageFailure('damaged'))) })
    expect(next.marks.get('x')).toEqual(mark('所管に確認'))
    expect([next.kept, next.restored]).toEqual(['mirror-only', 0])
  })

  test('a tab that a newer build has overtaken writes to neither copy', async () => {
    const settings = await start(refusing)
    useUpdate().overtake()
    settings.mark('x', mark('古い版'))
    await atRest(settings)
    await nextTick()
    expect(settings.kept).toBe('failed')
    expect(entries()).toEqual([])
  })

  test('beside the database of a newer build nothing is written either', async () => {
    const settings = await start({ persistent: false, limitation: storageFailure('newer-database') })
    settings.mark('x', mark('古い版'))
    await atRest(settings)
    expect(entries()).toEqual([])
  })
})

test('the words beside points and opinions are erased in both copies, and that they were looked at stays', async () => {
  const settings = await start()
  settings.mark('x', mark('消す文'))
  settings.mark('y', { checked: false, note: '消す文' })
  settings.keep('opinion:z', { status: 'found', note: '消す文' })
  settings.keep('meeting', { name: '第2回' })
  await atRest(settings)
  settings.eraseWords()
  await atRest(settings)
  expect(settings.canUndo).toBe(false)
  expect([...kept.values()].join('')).not.toContain('消す文')
  kept.clear()
  const next = await start()
  expect(next.marks).toEqual(new Map([['x', mark('')]]))
  expect(next.values.get('opinion:z')).toEqual({ status: 'found', note: '' })
  expect(next.values.get('meeting')).toEqual({ name: '第2回' })
})
