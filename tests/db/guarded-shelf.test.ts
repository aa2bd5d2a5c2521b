import { expect, it } from 'vitest'
import { storageFailure } from '../../src/db/failure.ts'
import { guardShelf } from '../../src/db/guarded-shelf.ts'
import { createMemoryShelf } from '../../src/db/memory-shelf.ts'
import { note } from '../notes/builders.ts'
import { snapshot } from './builders.ts'

it('a tab of an older build reads what is kept but writes nothing any more', async () => {
  let current = true
  const kept = createMemoryShelf(storageFailure('unavailable'), () => '2026-11-22T00:00:00Z')
  const shelf = guardShelf(kept, () => current)
  expect((await shelf.save(snapshot(), { sha256: 'a' })).ok).toBe(true)
  expect((await shelf.saveSetting({ key: 'lists', value: 1 })).ok).toBe(true)
  current = false
  const [source] = snapshot().sources
  const noteWrites = [shelf.saveNote(note(), 0), shelf.restoreNotes([note()]), shelf.eraseNotes()]
  for (const write of noteWrites) expect(await write).toMatchObject({ ok: false, error: { code: 'newer-database' } })
  expect(await shelf.loadNotes()).toEqual({ ok: true, value: [] })
  const writes = [shelf.save(snapshot(), { sha256: 'b' }), shelf.saveSetting({ key: 'lists', value: 2 }), shelf.saveSource(snapshot().id, source!, 'text'),
    shelf.retitle(snapshot().id, '別の題'), shelf.remove(snapshot().id)]
  for (const write of writes) expect(await write).toMatchObject({ ok: false, error: { code: 'newer-database' } })
  expect(await shelf.find(snapshot().id)).toMatchObject({ value: { sha256: 'a' } })
  expect(await shelf.loadSettings()).toMatchObject({ value: [{ key: 'lists', value: 1 }] })
  expect(await shelf.list()).toMatchObject({ value: [{ sha256: 'a' }] })
})
