import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PAPER } from '../../src/domain/paper.ts'
import { PAPER_KEY, decodePaper, usePaperChoice } from '../../src/stores/paper-choice.ts'
import { useSettings } from '../../src/stores/settings.ts'

describe('what is printed', () => {
  it('that cannot be read is the choice of the app', () => {
    for (const value of [undefined, null, 'x', { kind: 'poster', list: { start: 0 } }]) expect(decodePaper(value)).toEqual(DEFAULT_PAPER)
  })

  it('read again is the same, whatever it was', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      const choice = decodePaper(value)
      expect(decodePaper(JSON.parse(JSON.stringify(choice)))).toEqual(choice)
    }), { numRuns: 100 })
  })

  it('is kept under one key and taken back with the other settings', () => {
    setActivePinia(createPinia())
    const store = usePaperChoice()
    const settings = useSettings()
    store.change({ kind: 'list', list: { prefix: '資料3', start: 1 } })
    expect(store.choice).toMatchObject({ kind: 'list', list: { prefix: '資料3', start: 1 }, attainment: true })
    settings.undo()
    expect(store.choice).toEqual(DEFAULT_PAPER)
    expect(settings.values.has(PAPER_KEY)).toBe(false)
  })
})
