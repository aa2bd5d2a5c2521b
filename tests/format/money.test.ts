import { describe, expect, it } from 'vitest'
import { formatMoney, formatMoneyChange, formatMoneyChangeColumn, formatMoneyColumn, MONEY_UNIT_NAMES } from '../../src/format/money.ts'

describe('an amount', () => {
  it.each([
    [5_531_793, '5,531,793千円', '5,531.8百万円', '55.3億円'],
    [3_197_576, '3,197,576千円', '3,197.6百万円', '32.0億円'],
    [2_334_217, '2,334,217千円', '2,334.2百万円', '23.3億円'],
    [7_724, '7,724千円', '7.72百万円', '0.1億円'],
    [0, '0千円', '0百万円', '0億円'],
    [4, '4千円', '0.00百万円', '0.0億円'],
  ])('of %i thousand yen is told in three units', (amount, thousand, million, hundredMillion) => {
    expect((['k', 'm', 'o'] as const).map((unit) => formatMoney(amount, unit) + MONEY_UNIT_NAMES[unit])).toEqual([thousand, million, hundredMillion])
  })

  it('in 百万円 has two decimals only below ten, as it is shown', () => {
    expect([9_994, 9_996, 10_000, 10_059].map((amount) => formatMoney(amount, 'm'))).toEqual(['9.99', '10.0', '10.0', '10.1'])
    expect(formatMoneyChange(-9_996, 'm')).toBe('−10.0')
  })

  it('rounds half away from zero', () => {
    expect([formatMoney(15_250, 'm'), formatMoney(-15_250, 'm'), formatMoney(5_000, 'o')]).toEqual(['15.3', '−15.3', '0.1'])
  })

  it('changes with a sign', () => {
    expect(formatMoneyChange(1_763_018, 'o')).toBe('＋17.6')
    expect(formatMoneyChange(-61_800, 'm')).toBe('−61.8')
    expect(formatMoneyChange(0, 'k')).toBe('±0')
    expect(formatMoneyChange(-4, 'm')).toBe('−0.00')
  })
})

describe('a column of amounts', () => {
  it('has one count of decimals for all its rows', () => {
    expect([0, 3_374, 2_219_650].map((amount) => formatMoneyColumn(amount, 'm'))).toEqual(['0', '3.4', '2,219.7'])
    expect([3_374, 2_219_650].map((amount) => formatMoneyColumn(amount, 'o'))).toEqual(['0.03', '22.20'])
    expect([-944, 1_272_704, 0].map((amount) => formatMoneyChangeColumn(amount, 'm'))).toEqual(['−0.9', '＋1,272.7', '±0'])
    expect(formatMoneyChangeColumn(-200_274, 'k')).toBe('−200,274')
  })
})
