import { describe, expect, test } from 'vitest'
import { createNoteFiles } from '../../src/db/note-files.ts'
import { buryNote } from '../../src/notes/edit.ts'
import { note } from '../notes/builders.ts'
import { handTimers } from './builders.ts'
import { MemoryCaches } from './memory-caches.ts'

const barred = (name: string) => createNoteFiles(() => ({ open: () => Promise.reject(new DOMException('barred', name)) }) as unknown as CacheStorage, handTimers())

function onDevice() {
  const device = new MemoryCaches()
  return { device, files: createNoteFiles(() => device.storage, handTimers()) }
}

describe('notes in files', () => {
  test('are read as they were written, the last form of each', async () => {
    const { files } = onDevice()
    const [one, later, other] = [note(), note({ revision: 2, text: '直した文' }), note({ id: 'x' })]
    expect(await Promise.all([files.write(one), files.write(later), files.write(other)])).toEqual([null, null, null])
    expect(await files.readAll()).toEqual([later, other])
  })

  test('keep no word of a note that was deleted', async () => {
    const { device, files } = onDevice()
    const one = note({ text: '消した文' })
    await files.write(one)
    await files.write(buryNote(one, '2026-11-22T00:00:00.000Z'))
    expect([...device.files.values()].join('')).not.toContain('消した文')
  })

  test('stay as they were where a change of one cannot be written', async () => {
    const { device, files } = onDevice()
    await files.write(note())
    device.refuse = 'QuotaExceededError'
    expect(await files.write(note({ revision: 2, text: '直した文' }))).toBe('quota')
    expect(await files.readAll()).toEqual([note()])
  })

  test('that cannot be read hide no other', async () => {
    const { device, files } = onDevice()
    await files.write(note())
    device.files.set([...device.files.keys()][0]!, '{"id":')
    await files.write(note({ id: 'x' }))
    expect(await files.readAll()).toEqual([null, note({ id: 'x' })])
  })

  test('are gone once erased, and erasing none is no failure', async () => {
    const { device, files } = onDevice()
    await files.write(note())
    expect(await files.erase()).toBeNull()
    expect(await files.erase()).toBeNull()
    expect(device.files.size).toBe(0)
  })

  test.each([['a browser without a place for them', createNoteFiles(() => undefined, handTimers())], ['a private window', barred('SecurityError')]])('are no copy in %s', async (_, files) => {
    expect(await files.write(note())).toBeNull()
    expect(await files.readAll()).toEqual([])
  })

  test('that cannot be reached are a failed copy', async () => {
    expect(await barred('UnknownError').write(note())).toBe('unavailable')
    expect(await barred('UnknownError').readAll()).toEqual([])
  })

  test('that are never answered hold nobody up', async () => {
    const timers = handTimers()
    const files = createNoteFiles(() => ({ open: () => new Promise(() => undefined) }) as unknown as CacheStorage, timers)
    const answers = Promise.all([files.readAll(), files.write(note())])
    await Promise.resolve()
    timers.elapse()
    expect(await answers).toEqual([[], 'unavailable'])
  })
})
