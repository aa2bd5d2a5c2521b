import { describe, expect, test } from 'vitest'
import { createNoteFiles } from '../../src/db/note-files.ts'
import { note } from '../notes/builders.ts'
import { handTimers } from './builders.ts'
import { memoryFolder } from './memory-folder.ts'

const barred = (name: string) => createNoteFiles(() => Promise.reject(new DOMException('barred', name)), handTimers())

describe('notes in files', () => {
  test('are read as they were written, the last form of each', async () => {
    const { root } = memoryFolder()
    const files = createNoteFiles(root, handTimers())
    const [one, later] = [note(), note({ revision: 2, text: '直した文' })]
    expect(await Promise.all([files.write(one), files.write(later), files.write(note({ id: 'x' }))])).toEqual([null, null, null])
    expect(await files.readAll()).toEqual([later, note({ id: 'x' })])
  })

  test('that were begun on a full disk and are empty hide no other', async () => {
    const { root, files: inside } = memoryFolder()
    const files = createNoteFiles(root, handTimers())
    inside.refuse = 'QuotaExceededError'
    expect(await files.write(note())).toBe('quota')
    inside.refuse = null
    await files.write(note({ id: 'x' }))
    expect(await files.readAll()).toEqual([null, note({ id: 'x' })])
  })

  test('are gone once erased, and erasing none is no failure', async () => {
    const { root, files: inside } = memoryFolder()
    const files = createNoteFiles(root, handTimers())
    await files.write(note())
    expect(await files.erase()).toBeNull()
    expect(await files.erase()).toBeNull()
    expect(inside.size).toBe(0)
  })

  test.each([['a browser without a place for them', createNoteFiles(() => undefined, handTimers())], ['a private window', barred('SecurityError')]])('are no copy in %s', async (_, files) => {
    expect(await files.write(note())).toBeNull()
    expect(await files.readAll()).toEqual([])
    expect(await files.erase()).toBeNull()
  })

  test('that cannot be reached are a failed copy', async () => {
    expect(await barred('UnknownError').write(note())).toBe('unavailable')
    expect(await barred('UnknownError').readAll()).toEqual([])
  })

  test('that are never answered hold nobody up', async () => {
    const timers = handTimers()
    const files = createNoteFiles(() => new Promise(() => undefined), timers)
    const answers = Promise.all([files.readAll(), files.write(note())])
    await Promise.resolve()
    timers.elapse()
    expect(await answers).toEqual([[], 'unavailable'])
  })
})
