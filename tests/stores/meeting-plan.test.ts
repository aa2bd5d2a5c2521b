import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { DEFAULT_MEETING, pageLabel } from '../../src/domain/meeting.ts'
import { MEETING_KEY, decodeMeeting, useMeetingPlan } from '../../src/stores/meeting-plan.ts'
import { useSettings } from '../../src/stores/settings.ts'

describe('the plan of a meeting', () => {
  it('that cannot be read is the one of the app', () => {
    for (const value of [undefined, null, 'x', 3, [], { start: 0, date: '11月', agenda: [{ subject: 'dance' }] }]) expect(decodeMeeting(value)).toEqual(DEFAULT_MEETING)
  })

  it('keeps only what it may hold', () => {
    const item = { subject: 'policies', codes: ['653', '653', 7, ''], attending: ' 財産管理課 ', minutes: 10 }
    expect(decodeMeeting({ name: ' 外部評価委員会 ', date: '2026-11-23', prefix: '資料2', start: 5, agenda: [item, { subject: 'policies', codes: [] }], more: 1 })).toEqual({
      name: '外部評価委員会', date: '2026-11-23', prefix: '資料2', start: 5,
      agenda: [{ subject: 'policies', codes: ['653'], attending: '財産管理課', minutes: 10 }],
    })
  })

  it('read again is the same, whatever it was', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      const plan = decodeMeeting(value)
      expect(decodeMeeting(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
    }), { numRuns: 100 })
  })

  it('is changed part by part, can be taken back, and is kept under one key', () => {
    setActivePinia(createPinia())
    const store = useMeetingPlan()
    const settings = useSettings()
    store.change({ prefix: '資料2' })
    store.change({ start: 5 })
    expect(store.plan).toMatchObject({ prefix: '資料2', start: 5 })
    settings.undo()
    expect(store.plan).toMatchObject({ prefix: '資料2', start: 1 })
    settings.undo()
    expect(settings.values.has(MEETING_KEY)).toBe(false)
  })

  it('numbers its screens as the pages of the handout', () => {
    expect(pageLabel({ prefix: '資料2', start: 5 }, 0)).toBe('資料2－5')
    expect(pageLabel({ prefix: '', start: 1 }, 8)).toBe('9')
  })
})
