import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { applySetting, confirmationSetting, DEFAULT_SETTINGS, LISTS_KEY, markSetting, SWITCHED_OFF_KEY } from '../../src/stores/setting-values.ts'
import { asaka } from '../analytics/asaka.ts'

const KEYS = [LISTS_KEY, SWITCHED_OFF_KEY, confirmationSetting('["朝霞市","653",1]'), markSetting('x'), 'of-a-later-version']

describe('a stored setting', () => {
  it('that cannot be read counts as not set', () => {
    const read = KEYS.reduce((settings, key) => applySetting(settings, key, 'nonsense'), DEFAULT_SETTINGS)
    expect(read).toEqual(DEFAULT_SETTINGS)
  })

  it('of a later version changes nothing', () => {
    expect(applySetting(DEFAULT_SETTINGS, 'of-a-later-version', {})).toBe(DEFAULT_SETTINGS)
  })

  it('keeps only what it may hold', () => {
    const key = confirmationSetting('a')
    const read = (value: unknown) => applySetting(DEFAULT_SETTINGS, key, value).confirmations.get('a')
    expect(read({ direction: 'sideways', targetKind: 'level', more: 1 })).toEqual({ targetKind: 'level' })
    expect(read({ direction: 'down' })).toEqual({ direction: 'down' })
    expect(applySetting(DEFAULT_SETTINGS, SWITCHED_OFF_KEY, ['F13', 'F99', 1]).switchedOff).toEqual(new Set(['F13']))
    expect(applySetting(DEFAULT_SETTINGS, LISTS_KEY, { reserve: ['基金', 3, ' '] }).lists).toEqual({ reserve: ['基金'], oneOff: ['選挙執行', '周年'] })
  })

  it('whatever it is, facts can be built with it, and taking it back restores the start', () => {
    fc.assert(fc.property(fc.constantFrom(...KEYS), fc.anything(), (key, value) => {
      const { confirmations, lists, ...rest } = applySetting(DEFAULT_SETTINGS, key, value)
      expect(buildFacts([asaka()], { confirmations, lists }).listings.count).toBe(92)
      expect(applySetting({ confirmations, lists, ...rest }, key, undefined)).toEqual(DEFAULT_SETTINGS)
    }), { numRuns: 60 })
  })
})
