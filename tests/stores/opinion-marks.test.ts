import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { decodeOpinionMark, opinionSetting, useOpinionMarks } from '../../src/stores/opinion-marks.ts'
import { useSettings } from '../../src/stores/settings.ts'

describe('what a person settles of an opinion', () => {
  it('is 未確認 where it cannot be read, and the same when read again', () => {
    for (const value of [undefined, null, 'あり', { status: 'taken-up' }]) expect(decodeOpinionMark(value)).toEqual({ status: 'unread', note: '' })
    fc.assert(fc.property(fc.anything(), (value) => {
      const mark = decodeOpinionMark(value)
      expect(decodeOpinionMark(mark)).toEqual(mark)
    }), { numRuns: 50 })
  })

  it('is kept with its note, set back and taken back', () => {
    setActivePinia(createPinia())
    const store = useOpinionMarks()
    const settings = useSettings()
    store.mark('a', { status: 'found', note: '7 今後の展開の2行目' })
    expect(store.marks.get('a')).toEqual({ status: 'found', note: '7 今後の展開の2行目' })
    store.mark('a', { status: 'unread', note: '' })
    expect(settings.values.has(opinionSetting('a'))).toBe(false)
    settings.undo()
    expect(store.marks.get('a')?.status).toBe('found')
    settings.undo()
    expect(store.marks.size).toBe(0)
  })
})
