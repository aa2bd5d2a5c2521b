import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, test, vi } from 'vitest'
import { openShelf } from '../../src/db/open-shelf.ts'
import { useCollected } from '../../src/stores/collected.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { decodeLoosely, freshEngine, handTimers } from '../db/builders.ts'
import { note } from '../notes/builders.ts'

const engine = freshEngine()

async function start() {
  setActivePinia(createPinia())
  const store = useCollected()
  useRoundsStore().shelf = await openShelf({ decode: decodeLoosely, engine: () => engine, timers: handTimers() })
  await vi.waitFor(() => expect(store.kept).toBe('kept'))
  return store
}

describe('what the secretariat has read', () => {
  test('is there at the next start, until it is emptied; that can be taken back', async () => {
    const first = await start()
    first.add({ name: '甲.json', notes: [note()] })
    first.change({ due: '2026-12-10', hideNames: true })
    await vi.waitFor(async () => expect((await start()).work).toMatchObject({ due: '2026-12-10', hideNames: true, files: [{ name: '甲.json', notes: [note()] }] }))
    const second = await start()
    await second.empty()
    expect(second.work.files).toEqual([])
    second.undo()
    expect(second.work.files).toHaveLength(1)
    await second.empty()
    expect((await start()).work.files).toEqual([])
  })
})
