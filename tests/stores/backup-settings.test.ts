import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decodeNotesText, writeNotesFile } from '../../src/notes/file.ts'
import { backUpSettings, takeInSettings } from '../../src/stores/backup-settings.ts'
import { useMeetingPlan } from '../../src/stores/meeting-plan.ts'
import { useOpinionMarks } from '../../src/stores/opinion-marks.ts'
import { useSettings } from '../../src/stores/settings.ts'
import { mapStorage } from '../db/map-storage.ts'

const AT = '2026-11-28T00:00:00.000Z'

beforeEach(() => { vi.stubGlobal('localStorage', mapStorage(new Map())) })
afterEach(() => { vi.unstubAllGlobals() })

function device() {
  vi.stubGlobal('localStorage', mapStorage(new Map()))
  setActivePinia(createPinia())
  return useSettings()
}

/** Everything that can be settled, settled. */
function settled() {
  const settings = device()
  settings.confirm('朝霞市|653|1', { direction: 'down', targetKind: 'level' })
  settings.setLists({ reserve: ['基金積立'], oneOff: ['選挙'] })
  settings.switchPoint('F1', false)
  settings.mark('x', { checked: true, note: '所管に確認' })
  useOpinionMarks().mark('朝霞市|651', { status: 'found', note: '反映あり' })
  useMeetingPlan().change({ name: '第2回', date: '2026-11-28' })
  settings.keep('same-rows:2021|2022', [['a', 'same']])
  return settings
}

const travel = (settings: ReturnType<typeof useSettings>) => {
  const read = decodeNotesText(writeNotesFile([], AT, backUpSettings(settings)))
  if (!read.ok) throw new Error(read.error.code)
  return read.value.settings ?? []
}

test('what was settled on a device is settled on another by its 控え, once', () => {
  const before = settled()
  const values = new Map(before.values)
  const file = travel(before)
  expect(file).toHaveLength(values.size)
  const other = device()
  expect(takeInSettings(other, file)).toBe(values.size)
  expect(new Map(other.values)).toEqual(values)
  expect(other.marks.get('x')).toEqual({ checked: true, note: '所管に確認' })
  expect(takeInSettings(other, file)).toBe(0)
})

test('a later revision on the device stays, and so does what was taken back there', () => {
  const settings = settled()
  const file = travel(settings)
  settings.mark('x', { checked: true, note: '後から直した覚え' })
  settings.confirm('朝霞市|653|1', {})
  expect(takeInSettings(settings, file)).toBe(0)
  expect(settings.marks.get('x')?.note).toBe('後から直した覚え')
  expect(settings.confirmations.size).toBe(0)
})

test('settings of unknown kinds or unreadable values are passed over', () => {
  const other = device()
  const strange = [['future:x', 1], ['point:x', 'checked'], ['confirmation:x', { direction: 'sideways' }], ['collected-notes', { files: [] }], ['__proto__', { a: 1 }], ['meeting', []], ['mapping:x', 5]] as const
  expect(takeInSettings(other, strange.map(([key, value]) => ({ key, value, revision: 9 })))).toBe(0)
  expect(other.values.size).toBe(0)
})

test.each([{ key: '', value: 1, revision: 1 }, { key: 'point:x', value: 1, revision: 0 }, { key: 'point:x', value: 1, revision: 1.5 }, 'x'])(
  'a file with a setting that is none is refused whole: %j', (wrong) => {
    const text = JSON.stringify({ ...JSON.parse(writeNotesFile([], AT, [])) as object, settings: [wrong] })
    expect(decodeNotesText(text)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })

test('a file without settings is read as before, and one that is handed in holds none', () => {
  const text = writeNotesFile([], AT)
  expect(text).not.toContain('settings')
  expect(decodeNotesText(text)).toEqual({ ok: true, value: { savedAt: AT, notes: [] } })
})
