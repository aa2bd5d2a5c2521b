import { describe, expect, it } from 'vitest'
import { DEFAULT_COST_LISTS, kindOfProject, LISTING_KINDS } from '../../src/analytics/cost-lists.ts'

describe('the kind of a project', () => {
  it.each([
    ['財政調整基金積立事業', 'reserve'],
    ['県議会議員選挙執行事業', 'oneOff'],
    ['市制施行5周年事業', 'oneOff'],
    ['市制施行５５周年記念基金積立事業', 'reserve'],
    ['選挙管理委員会運営事業', 'regular'],
    ['選挙啓発事業', 'regular'],
    ['constructor', 'regular'],
  ])('%s is %s', (name, kind) => {
    expect(LISTING_KINDS[kindOfProject(name, DEFAULT_COST_LISTS)]).toBe(kind)
  })

  it('compares in any width, and an empty part marks nothing', () => {
    expect(kindOfProject('ＤＸ基金', { reserve: ['DX基金'], oneOff: [] })).toBe(1)
    expect(kindOfProject('広報事業', { reserve: [''], oneOff: [''] })).toBe(0)
  })
})
