import { describe, expect, it } from 'vitest'
import type { Confirmations } from '../../src/analytics/confirmations.ts'
import { judgeAll } from '../../src/analytics/filter.ts'
import { DEPENDS_ON_ATTAINMENT, POINT_CODES, POINT_LISTS, type PointCode } from '../../src/analytics/points.ts'
import { asakaFacts, codesOf, indicatorName, KEY_653 } from './builders.ts'

const hits = (code: PointCode, confirmations?: Confirmations): string[] => {
  const facts = asakaFacts(confirmations)
  return codesOf(facts, judgeAll(facts, 'latest').points.filter((point) => point.code === code).map(({ policy }) => policy))
}
const up: Confirmations = new Map([[KEY_653, { direction: 'up' }]])

describe('points to look at in the source document', () => {
  it.each([
    ['F1', ['642', '654']],
    ['F2', ['621', '622']],
    ['F3', []],
    ['F4', ['631', '656']],
    ['F5', ['653']],
    ['F6', ['611', '612']],
    ['F11', ['632']],
    ['F9', ['631']],
    ['F10', ['632']],
    ['F12', []],
    ['F13', ['611', '612', '621', '631', '632', '641', '654']],
  ] as [PointCode, string[]][])('%s finds %j', (code, policies) => {
    expect(hits(code)).toEqual(policies)
  })

  it('653 confirmed as better when higher is asked about its rating and its target, and no more about its direction', () => {
    expect([hits('F3', up), hits('F4', up), hits('F5', up)]).toEqual([['653'], ['631', '653', '656'], []])
  })

  it('F1 counts the indicators concerned of the policy', () => {
    const facts = asakaFacts()
    const points = judgeAll(facts, 'latest').points.filter(({ code }) => code === 'F1')
    expect(points.map(({ args }) => args)).toEqual([{ hits: 1, of: 2 }, { hits: 1, of: 1 }])
    expect(points.flatMap(({ indicators }) => indicators.map((at) => indicatorName(facts, at)))).toEqual(['642-1', '654-1'])
  })

  it('F6 carries the words that it found', () => {
    const facts = asakaFacts()
    expect(judgeAll(facts, 'latest').points.filter(({ code }) => code === 'F6').map(({ args }) => args)).toEqual([
      { phrase: '目標は下回' }, { phrase: '目標を下回' },
    ])
  })

  it('rest on the latest value whichever basis is judged', () => {
    const facts = asakaFacts()
    expect(judgeAll(facts, 'actual').points).toEqual(judgeAll(facts, 'latest').points)
  })

  it('belong to the committee, save those that check the record', () => {
    expect(POINT_CODES.filter((code) => POINT_LISTS[code] === 'record')).toEqual(['F5', 'F9', 'F10', 'F12', 'F13'])
  })

  it('go with the 試算, save those that are read off the sheets', () => {
    expect(POINT_CODES.filter((code) => !DEPENDS_ON_ATTAINMENT[code])).toEqual(['F2', 'F9', 'F10', 'F12', 'F13'])
  })

  it('of a rule that is switched off are in no list and choose no policy', () => {
    const facts = asakaFacts()
    const without = judgeAll(facts, 'latest', new Set<PointCode>(['F1', 'F13']))
    expect(without.points.filter(({ code }) => code === 'F1' || code === 'F13')).toEqual([])
    expect([...without.pointBits].filter((bits) => bits % 2 === 1)).toEqual([])
    expect(without.points).toHaveLength(judgeAll(facts, 'latest').points.length - 9)
  })
})
