import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { confirmationKey } from '../../src/analytics/confirmations.ts'
import { DEFAULT_COST_LISTS } from '../../src/analytics/cost-lists.ts'
import { judgeAll } from '../../src/analytics/filter.ts'
import { storageFailure } from '../../src/db/failure.ts'
import { createMemoryShelf } from '../../src/db/memory-shelf.ts'
import type { Shelf } from '../../src/db/shelf.ts'
import { fail } from '../../src/domain/result.ts'
import { useAnalysis } from '../../src/stores/analysis.ts'
import { useFacts } from '../../src/stores/facts.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { useSettings } from '../../src/stores/settings.ts'
import { asaka } from '../analytics/asaka.ts'
import { mapStorage } from '../db/map-storage.ts'

beforeEach(() => { vi.stubGlobal('localStorage', mapStorage(new Map())) })
afterEach(() => { vi.unstubAllGlobals() })

const KEY = confirmationKey('朝霞市', '653', 1)
const memory = (): Shelf => createMemoryShelf(storageFailure('unavailable'), () => '2026-11-20T00:00:00.000Z')
const lasting = (over: Partial<Shelf> = {}): Shelf => ({ ...memory(), persistent: true, limitation: null, ...over })
/** What the shelf holds, by key, without what was taken back. */
async function heldBy(shelf: Shelf): Promise<ReadonlyMap<string, unknown>> {
  const loaded = await shelf.loadSettings()
  return new Map(loaded.ok ? loaded.value.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])) : [])
}

const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

/** One start of the app with a shelf, or before one is open. */
async function start(shelf: Shelf | null) {
  setActivePinia(createPinia())
  const rounds = useRoundsStore()
  rounds.snapshots = [asaka()]
  const settings = useSettings()
  rounds.shelf = shelf
  await nextTick()
  await settled()
  return { rounds, settings, facts: useFacts(), analysis: useAnalysis() }
}

const stateOf653 = ({ facts }: { facts: ReturnType<typeof useFacts> }): string => {
  const at = facts.facts!.indicators.source.findIndex((one) => one.name === '維持管理費の削減率')
  return judgeAll(facts.facts!, 'latest').attainments[at]!.state
}

describe('what a reader settles', () => {
  it('is at work at once and after the next start', async () => {
    const shelf = lasting()
    const first = await start(shelf)
    expect(stateOf653(first)).toBe('awaiting')
    first.settings.confirm(KEY, { direction: 'down' })
    expect(stateOf653(first)).toBe('belowGuide')
    await settled()
    expect(first.settings.kept).toBe('kept')
    expect(stateOf653(await start(shelf))).toBe('belowGuide')
  })

  it('can be taken back step by step, on the shelf too', async () => {
    const shelf = lasting()
    const { settings, facts } = await start(shelf)
    settings.confirm(KEY, { direction: 'down' })
    settings.confirm(KEY, { direction: 'up' })
    expect(stateOf653({ facts })).toBe('reached')
    settings.undo()
    expect(stateOf653({ facts })).toBe('belowGuide')
    settings.undo()
    expect(stateOf653({ facts })).toBe('awaiting')
    expect(settings.canUndo).toBe(false)
    await settled()
    expect(await heldBy(shelf)).toEqual(new Map())
  })

  it('saying nothing of an indicator leaves no trace of it', async () => {
    const shelf = lasting()
    const { settings } = await start(shelf)
    settings.confirm(KEY, { direction: 'up' })
    settings.confirm(KEY, {})
    await settled()
    expect(settings.confirmations.size).toBe(0)
    expect(await heldBy(shelf)).toEqual(new Map())
  })

  it('before the shelf is open is kept, and wins over what the shelf holds', async () => {
    const shelf = lasting()
    await shelf.saveSetting({ key: `confirmation:${KEY}`, value: { direction: 'up' } })
    const { rounds, settings } = await start(null)
    settings.confirm(KEY, { direction: 'down' })
    expect(settings.kept).toBe('waiting')
    rounds.shelf = shelf
    await nextTick()
    await settled()
    expect(settings.confirmations.get(KEY)).toEqual({ direction: 'down' })
    expect(await heldBy(shelf)).toEqual(new Map([[`confirmation:${KEY}`, { direction: 'down' }]]))
  })

  it('a shelf that forgets is said', async () => {
    expect((await start(memory())).settings.kept).toBe('mirror-only')
    vi.stubGlobal('localStorage', undefined)
    const { settings } = await start(memory())
    expect(settings.kept).toBe('memory-only')
  })

  it('a shelf that refuses is said, and the change holds all the same', async () => {
    vi.stubGlobal('localStorage', undefined)
    const { settings } = await start(lasting({ saveSetting: () => Promise.resolve(fail(storageFailure('quota'))) }))
    settings.setLists({ reserve: ['基金'], oneOff: [] })
    await settled()
    expect([settings.kept, settings.failure?.code]).toEqual(['failed', 'quota'])
    expect(settings.lists.reserve).toEqual(['基金'])
  })

  it('a mark on a point touches neither the facts nor the judgement', async () => {
    const { settings, facts, analysis } = await start(lasting())
    const before = [facts.facts, analysis.judged]
    settings.mark('x', { checked: true, note: '所管に確認' })
    expect(settings.marks.get('x')).toEqual({ checked: true, note: '所管に確認' })
    expect(facts.facts).toBe(before[0])
    expect(analysis.judged).toBe(before[1])
  })

  it('a rule switched off leaves lists, counts and options', async () => {
    const { settings, facts, analysis } = await start(lasting())
    settings.switchPoint('F1', false)
    expect(analysis.judged!.points.some(({ code }) => code === 'F1')).toBe(false)
    expect(analysis.facets!.points.get('F1')).toBe(0)
    expect(facts.known!.points).not.toContain('F1')
    settings.switchPoint('F1', true)
    expect(facts.known!.points).toContain('F1')
  })

  it('lists are trimmed, and null restores those of the app', async () => {
    const { settings } = await start(lasting())
    settings.setLists({ reserve: [' 基金 ', '', '基金'], oneOff: ['周年'] })
    expect(settings.lists).toEqual({ reserve: ['基金'], oneOff: ['周年'] })
    settings.setLists(null)
    expect(settings.lists).toEqual(DEFAULT_COST_LISTS)
  })
})
