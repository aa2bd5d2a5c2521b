import { describe, expect, it } from 'vitest'
import { applyConfirmation, confirmationKey } from '../../src/analytics/confirmations.ts'
import { anIndicator } from './builders.ts'

describe('what a person confirms', () => {
  it('belongs to one indicator of one policy of one municipality', () => {
    const keys = [confirmationKey('朝霞市', '653', 1), confirmationKey('朝霞市', '65', 31), confirmationKey('朝霞市6', '53', 1), confirmationKey('志木市', '653', 1)]
    expect(new Set(keys).size).toBe(4)
  })

  it('leaves an indicator of which nothing was said as it is', () => {
    const indicator = anIndicator(['1', '2', '3', '9'])
    expect(applyConfirmation(indicator, undefined)).toBe(indicator)
    expect(applyConfirmation(indicator, {})).toEqual(indicator)
  })

  it('sets the direction as confirmed and the kind of target', () => {
    const confirmed = applyConfirmation(anIndicator(['1', '2', '3', '9']), { direction: 'down', targetKind: 'level' })
    expect(confirmed).toMatchObject({ direction: 'down', directionBasis: 'confirmed', targetKind: 'level' })
  })
})
