import { describe, expect, it } from 'vitest'
import { countFacets } from '../../src/analytics/facets.ts'
import { EMPTY_FILTER, judgeAll, type Filter } from '../../src/analytics/filter.ts'
import { asakaFacts } from './builders.ts'

const facts = asakaFacts()
const judged = judgeAll(facts, 'latest')
const count = (change: Partial<Filter> = {}) => countFacets(facts, judged, { ...EMPTY_FILTER, ...change })
const plain = (counts: ReadonlyMap<string, number>) => Object.fromEntries(counts)

describe('counts beside the options', () => {
  it('of the whole document', () => {
    const counts = count()
    expect(plain(counts.sections)).toEqual({ 6: 14, 61: 2, 62: 2, 63: 2, 64: 2, 65: 6 })
    expect(plain(counts.progress)).toEqual({ 3: 13, 2: 1 })
    expect(plain(counts.necessity)).toEqual({ 4: 4, 3: 10 })
    expect(plain(counts.states)).toEqual({ reached: 2, aboveGuide: 6, onGuide: 3, belowGuide: 2, awaiting: 1, noFigures: 2 })
    expect(plain(counts.outlooks)).toEqual({ 継続: 70, '休止・廃止': 1 })
    expect(plain(counts.points)).toEqual({ F1: 2, F2: 2, F3: 0, F4: 2, F6: 2, F11: 1, F5: 1, F9: 2, F10: 1, F12: 0, F13: 7 })
  })

  it('ignore their own clause and obey the others', () => {
    const counts = count({ progress: [2] })
    expect(plain(counts.progress)).toEqual({ 3: 13, 2: 1 })
    expect(counts.departments.get('財産管理課')).toBe(1)
    expect(counts.departments.get('人権庶務課')).toBe(0)
    expect(plain(counts.outlooks)).toEqual({ 継続: 11, '休止・廃止': 1 })
  })

  it('of outlooks follow the cost switches', () => {
    expect(count({ reserve: false, outlooks: ['休止・廃止'] }).outlooks.get('継続')).toBe(67)
  })

  it('of departments add the related ones once each when asked', () => {
    expect(count().departments.get('政策企画課')).toBe(4)
    expect(count({ related: true }).departments.get('政策企画課')).toBe(7)
    expect(count({ related: true }).departments.get('教育指導課')).toBe(3)
    expect(count().departments.get('教育指導課')).toBe(0)
  })
})
