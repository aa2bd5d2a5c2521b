import { describe, expect, it } from 'vitest'
import { rollUpCosts } from '../../../src/analytics/costs.ts'
import { formatMoney, formatMoneyColumn } from '../../../src/format/money.ts'
import { groupBars, policyBars, yearBars } from '../../../src/view/wide/amount-bars.ts'
import { choose, judgedSheets, nameOf, sheets, world, years } from './country.ts'
import { EMPTY_FILTER, select } from '../../../src/analytics/filter.ts'

const options = { years, unit: 'k' } as const
const last = years.at(-1)!

describe('the bars of a wide round', () => {
  it('give the total of each year as the sheets themselves come to, the estimate marked', () => {
    const all = rollUpCosts(sheets, select(sheets, judgedSheets, EMPTY_FILTER), 'all')
    const view = yearBars(world.facts, choose(), options)
    expect(view.bars.map(({ text }) => text)).toEqual(all.map(({ home }) => formatMoneyColumn(home, 'k')))
    expect(view.bars.map(({ estimate }) => estimate)).toEqual([false, false, false, false, false, true])
  })

  it('show the largest departments, and add the others up to the whole', () => {
    const ofLast = rollUpCosts(sheets, select(sheets, judgedSheets, EMPTY_FILTER), 'department').filter(({ year }) => year === last.year)
    const sorted = ofLast.map(({ home }) => home).sort((a, b) => b - a)
    const view = groupBars(world.facts, choose(), 'department', 0, options)
    expect(view.bars.map(({ text }) => text)).toEqual(sorted.slice(0, view.bars.length).map((home) => formatMoneyColumn(home, 'k')))
    expect(view.bars.length).toBeLessThan(ofLast.length)
    const rest = sorted.slice(view.bars.length).reduce((sum, one) => sum + one, 0)
    expect(view.others).toBe(`その他 ${ofLast.length - view.bars.length}課（合計）${formatMoney(rest, 'k')}千円`)
    expect(view.table.rows).toHaveLength(ofLast.length)
  })

  it('open その他 as a further page', () => {
    const [first, second] = [0, 1].map((page) => groupBars(world.facts, choose(), 'department', page, options))
    const keys = [...first!.bars, ...second!.bars].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(second!.page.first).toBe(first!.bars.length + 1)
  })

  it('lead from a municipality to its sheets', () => {
    const view = groupBars(world.facts, choose(), 'municipality', 0, options)
    expect(view.others).toBeNull()
    expect(view.bars.map(({ to }) => to)).toContain(`/?muni=${encodeURIComponent('見本市2')}`)
  })

  it('name the largest policies with their municipality', () => {
    const ofLast = rollUpCosts(sheets, select(sheets, judgedSheets, EMPTY_FILTER), 'policy').filter(({ year }) => year === last.year)
    const top = [...ofLast].sort((a, b) => b.home - a.home).slice(0, 20)
    const view = policyBars(world.facts, choose(), nameOf, options)
    expect(view.bars.map(({ key }) => Number(key))).toEqual(top.map(({ index }) => index))
    expect(view.bars[0]).toMatchObject({ place: sheets.policies.source[top[0]!.index]!.municipality, share: 1 })
  })
})
