import { describe, expect, it } from 'vitest'
import { rollUpCosts } from '../../../src/analytics/costs.ts'
import { EMPTY_FILTER, select, type Filter } from '../../../src/analytics/filter.ts'
import { countStates } from '../../../src/analytics/states.ts'
import { formatMoneyColumn } from '../../../src/format/money.ts'
import { municipalityTable } from '../../../src/view/wide/municipalities.ts'
import { widePolicyTable } from '../../../src/view/wide/policies.ts'
import { asTable, orderBy } from '../../../src/view/wide/windowed.ts'
import { choose, judgedSheets, nameOf, sheets, world, years } from './country.ts'

const options = { years, unit: 'k', hideAttainment: false } as const
const FILTERS: readonly Partial<Filter>[] = [{}, { progress: [2, 1] }, { reserve: false }, { outlooks: ['継続'] }, { sections: ['1'], states: ['belowGuide'] }]
const last = years.at(-1)!

describe('the municipalities of a wide round', () => {
  it.each(FILTERS)('say what the sheets of each say, under any condition: %j', (change) => {
    const rows = asTable(municipalityTable(world.facts, world.judged, choose(change), null, options)).rows
    for (const row of rows) {
      const municipality = row.cells.name!.text
      const own = select(sheets, judgedSheets, { ...EMPTY_FILTER, ...change, municipalities: [municipality] })
      const cost = rollUpCosts(sheets, own, 'all').find(({ year }) => year === last.year)!
      expect(row.cells.policies!.text).toBe(String(own.policyCount))
      expect(row.cells.projects!.text).toBe(String(cost.rows))
      expect(row.cells.last!.order).toBe(cost.home)
      expect(row.cells.below!.order).toBe(countStates(sheets, judgedSheets, own).belowGuide)
      expect(row.cells.delayed!.order).toBe([...own.policyIndexes].filter((at) => [1, 2].includes(sheets.policies.progress[at]!)).length)
    }
    expect(rows.length).toBeGreaterThan(0)
  })

  it('leave the calculation out where it is hidden, and are sorted by any number', () => {
    const table = municipalityTable(world.facts, world.judged, choose(), { key: 'last', descending: true }, { ...options, hideAttainment: true })
    expect(table.columns.map(({ key }) => key)).not.toContain('below')
    const amounts = asTable(table).rows.map((row) => Number(row.cells.last!.order))
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
  })
})

describe('the policies of a wide round', () => {
  it('are those that the conditions choose, each with its municipality, rating and cost', () => {
    const chosen = select(sheets, judgedSheets, { ...EMPTY_FILTER, progress: [2] })
    const costs = rollUpCosts(sheets, chosen, 'policy').filter(({ year }) => year === last.year)
    const rows = asTable(widePolicyTable(world.facts, choose({ progress: [2] }), nameOf, null, options)).rows
    expect(rows.map(({ key }) => Number(key))).toEqual([...chosen.policyIndexes])
    expect(rows.map((row) => row.cells.last!.text)).toEqual(costs.map((cost) => (cost.missing === cost.rows && cost.rows > 0 ? '－' : formatMoneyColumn(cost.home, 'k'))))
    expect(rows.every((row) => row.cells.progress!.text === '2 やや遅れている')).toBe(true)
  })

  it('keep their order under another condition', () => {
    const sort = { key: 'last', descending: true }
    const all = asTable(widePolicyTable(world.facts, choose(), nameOf, sort, options)).rows.map(({ key }) => key)
    const some = new Set([...choose({ necessity: [3] }).policyIndexes].map(String))
    expect(asTable(widePolicyTable(world.facts, choose({ necessity: [3] }), nameOf, sort, options)).rows.map(({ key }) => key)).toEqual(all.filter((key) => some.has(key)))
  })

  it('of two municipalities with the same code have keys and links of their own', () => {
    const rows = asTable(widePolicyTable(world.facts, choose(), nameOf, null, options)).rows.filter((row) => row.cells.name!.order === '111')
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
    expect(new Set(rows.map((row) => row.cells.name!.to)).size).toBe(3)
  })
})

describe('an order', () => {
  it('puts what has no number last either way, and leaves equal ones as they stand', () => {
    const keys = Float64Array.of(2, Number.NaN, 1, 2, Number.NaN)
    expect([...orderBy(keys, { key: '', descending: false })]).toEqual([2, 0, 3, 1, 4])
    expect([...orderBy(keys, { key: '', descending: true })]).toEqual([0, 3, 2, 1, 4])
  })
})
