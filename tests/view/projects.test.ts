import { describe, expect, it } from 'vitest'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import type { Filter } from '../../src/analytics/filter.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { buildProjects } from '../../src/view/projects.ts'
import { shownYears } from '../../src/view/period.ts'
import { aPolicy, aProject, aSnapshot, asakaFacts, choose } from '../analytics/builders.ts'

const facts = asakaFacts()
const years = shownYears(facts, false)
const projects = (find = '', change: Partial<Filter> = {}) => buildProjects(facts, choose(facts, change), { years, unit: 'k', find })

describe('the table of all projects', () => {
  const all = projects()

  it('holds 71 own rows and 21 re-listed ones, of which none has an amount', () => {
    expect(all.table.rows).toHaveLength(92)
    const again = all.table.rows.filter((row) => row.quiet)
    expect(again).toHaveLength(21)
    expect(again.flatMap((row) => ['2020', '2021', '2022', 'change'].map((key) => row.cells[key]?.text)).every((text) => text === '再掲')).toBe(true)
  })

  it('has the total of the one function that adds up costs, under every filter', () => {
    for (const change of [{}, { reserve: false }, { oneOff: false }, { sections: ['65'] }, { sections: ['632'] }, { outlooks: ['休止・廃止'] }]) {
      const { total } = projects('', change).table
      const rollups = rollUpCosts(facts, choose(facts, change), 'all')
      expect(rollups.map((one) => total?.cells[String(one.year)]?.order)).toEqual(rollups.map((one) => one.home))
    }
    expect(all.table.total?.cells['2022']?.text).toBe('5,531,793')
  })

  it('says which outlook is the exception', () => {
    expect(all.finding).toBe('71事業（再掲を除く）のうち「休止・廃止」は1事業')
    expect(projects('', { sections: ['65'], outlooks: ['継続'] }).finding).toMatch(/事業（再掲を除く）はすべて「継続」$/)
    expect(projects('', { sections: ['632'] }).finding).toBe('条件に合う事務事業はありません')
  })

  it('a year that states nothing is a dash, named beside the change, and left out of the total', () => {
    const election = all.table.rows.find((row) => row.cells.name?.text === '参議院議員選挙執行事業')
    expect(election?.cells['2020']).toEqual({ text: '－', order: null })
    expect(election?.cells.change).toEqual({ text: '＋57,759', order: 57759, note: 'R2は「－」' })
    expect(all.note).toBe('合計は、額の記載がない事業（R2決算5事業、R3決算2事業）の額を含みません。')
  })

  it('a stated zero stays a zero', () => {
    const zero = all.table.rows.find((row) => row.cells.name?.text === '朝霞台出張所施設改修事業')
    expect([zero?.cells['2020']?.text, zero?.cells.outlook?.text]).toEqual(['0', '休止・廃止'])
  })
})

describe('searching projects by name', () => {
  it('finds the exact words and adds up what it found', () => {
    const found = projects('選挙')
    expect(found.table.rows.map((row) => row.cells.name?.text)).toEqual(['選挙管理委員会運営事業', '選挙啓発事業', '県議会議員選挙執行事業', '参議院議員選挙執行事業'])
    const sum = found.table.rows.reduce((total, row) => total + Number(row.cells['2022']?.order), 0)
    expect(found.table.total?.cells['2022']?.order).toBe(sum)
    expect(found.found).toBe('「選挙」を名称に含むのは4事業です。合計も、その4事業の額です。')
  })

  it('re-listed rows are found and not added', () => {
    const found = projects('総合計画推進')
    expect(found.found).toContain('1事業と再掲3行')
    expect(found.table.total?.cells['2022']?.text).toBe('22,125')
  })

  it('full-width and half-width letters are the same', () => {
    const own = buildFacts([aSnapshot([aPolicy('711', { projects: [aProject('ＤＸ推進事業', [1, 2, 3]), aProject('窓口事業', [4, 5, 6])] })])])
    const view = buildProjects(own, choose(own), { years: shownYears(own, false), unit: 'k', find: 'dx' })
    expect(view.table.rows.map((row) => row.cells.name?.text)).toEqual(['ＤＸ推進事業'])
    expect(view.table.total?.cells['2022']?.text).toBe('3')
  })

  it('finding nothing adds up to nothing', () => {
    expect(projects('宇宙').table).toMatchObject({ rows: [], total: { cells: { 2022: { text: '0' } } } })
  })
})
