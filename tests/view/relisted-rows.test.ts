import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { placesNear } from '../../src/view/relisted-picture.ts'
import { buildRelisted } from '../../src/view/relisted-rows.ts'
import { shownYears } from '../../src/view/period.ts'
import { aPolicy, aProject, aSnapshot, asakaFacts, choose } from '../analytics/builders.ts'

const facts = asakaFacts()
const view = buildRelisted(facts, choose(facts), shownYears(facts, false), 'k')
const amounts = (code: string): (string | undefined)[] => {
  const row = view.amounts.rows.find((one) => one.key === code)
  return ['counted', 'again', 'involved', 'rows'].map((key) => row?.cells[key]?.text)
}

describe('what is listed again', () => {
  it('21 rows: 11 with a home here, 10 rows of 9 projects without', () => {
    expect(view.finding).toBe('再掲21行は金額に含めない（本体がこの評価にあるもの11行、この評価の外にあるもの10行・9事業）')
    expect([view.inside.rows.length, view.outside.rows.length]).toEqual([11, 10])
  })

  it('632 is 0 because both its rows are counted elsewhere', () => {
    expect(view.zeroes).toEqual(['632は2行すべてが再掲のため計上額が0です（多文化共生推進事業の本体は631、国際理解教育事業の本体はこの評価の外）。'])
    expect(amounts('632')).toEqual(['0', '2,633', '2,633以上', '2行'])
  })

  it('what is counted adds up; what a policy takes part in has no total', () => {
    expect(view.amounts.total?.cells.counted?.text).toBe('5,531,793')
    expect(view.amounts.total?.cells.involved).toEqual({ text: '足し算はできません', order: null })
    expect(view.amounts.total?.cells.again).toBeUndefined()
  })

  it('the picture leads from the policy that counts to the one that lists again', () => {
    expect(view.picture.homes.map((node) => node.code)).toEqual(['611', '621', '631', '642', '651', '655'])
    expect(view.picture.links.filter((link) => link.fromCode === '642').map((link) => [link.toCode, link.rows])).toEqual([['631', 1], ['656', 2]])
    expect(view.picture.lists.reduce((sum, node) => sum + node.outside, 0)).toBe(10)
  })

  it('the shorter side of the picture keeps its order, a row for each, and stands as near as it can to where its lines lead', () => {
    expect(placesNear([4, 4, 4], 9)).toEqual([3, 4, 5])
    expect(placesNear([0, 8], 9)).toEqual([0, 8])
    expect(placesNear([8, 0], 9)).toEqual([3.5, 4.5])
    expect(placesNear([-3, 20], 9)).toEqual([0, 8])
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 19 }), { maxLength: 20 }), (wishes) => {
      const places = placesNear(wishes, 20)
      expect(places).toHaveLength(wishes.length)
      places.forEach((place, at) => {
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThanOrEqual(19)
        if (at > 0) expect(place - places[at - 1]!).toBeGreaterThanOrEqual(1 - 1e-9)
      })
    }))
  })

  it('another listing of the same project never changes a total', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 4 }), (costs, again) => {
      const own = costs.map((cost, at) => aProject(`事業${at}`, [cost, cost, cost]))
      const lists = Array.from({ length: again }, (_, at) => aPolicy(`72${at}`, { projects: own.map((project) => ({ ...project, relisted: true })) }))
      const table = buildFacts([aSnapshot([aPolicy('711', { projects: own }), ...lists])])
      const built = buildRelisted(table, choose(table), shownYears(table, false), 'k')
      expect(built.amounts.total?.cells.counted?.order).toBe(costs.reduce((sum, cost) => sum + cost, 0))
      expect(built.zeroes).toHaveLength(again)
    }), { numRuns: 60 })
  })
})
