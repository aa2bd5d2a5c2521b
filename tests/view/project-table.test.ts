import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import type { Filter } from '../../src/analytics/filter.ts'
import { shownYears } from '../../src/view/period.ts'
import { buildProjectTable, largestProjects } from '../../src/view/project-table.ts'
import type { TableView } from '../../src/view/table.ts'
import { aPolicy, aProject, aSnapshot, choose } from '../analytics/builders.ts'
import { asakaViews } from './asaka.ts'

const { facts, years, selection } = asakaViews()
const table = (code: string, filter: Partial<Filter> = {}): TableView =>
  buildProjectTable(facts, selection(filter), facts.policies.source.findIndex((policy) => policy.code === code), years, 'k')
const cells = (view: TableView, name: string): string[] => {
  const row = view.rows.find((one) => one.cells.name!.text === name)!
  return view.columns.map((column) => `${row.cells[column.key]!.text}${row.cells[column.key]!.note ? ` [${row.cells[column.key]!.note}]` : ''}`)
}

describe('the projects of a policy', () => {
  it('are those of the sheet, with amounts in 千円 and the line', () => {
    expect(table('653').caption).toBe('653の事務事業（12事業＋再掲1、単位：千円）')
    expect(cells(table('653'), '庁舎管理事業')).toEqual(['4', '庁舎管理事業', '107,240', '136,916', '150,474', '継続', '1553行'])
  })

  it('are summed up where they are many: 654 by its first three', () => {
    const largest = (code: string) => largestProjects(facts, selection(), facts.policies.source.findIndex((policy) => policy.code === code), years)
    expect(largest('654')).toMatch(/^R4決算見込みの多い順に3事業（職員給与管理事業、.+）で、33事業の計の56％です。$/)
    expect(largest('632')).toBeNull()
  })

  it('tell 「－」 from 0', () => {
    expect(cells(table('653'), '公共施設マネジメント基金積立事業').slice(1, 5)).toEqual(['公共施設マネジメント基金積立事業 [積立]', '－', '501,893', '551,260'])
    expect(cells(table('653'), '朝霞台出張所施設改修事業').slice(2, 6)).toEqual(['0', '0', '1,367', '休止・廃止'])
  })

  it('carry no amount where they are 再掲, and say where they are counted', () => {
    const relisted = table('653').rows.find((row) => row.quiet)!
    expect([relisted.cells.name!.text, relisted.cells['2022']!.text, relisted.cells['2022']!.order]).toEqual(['政策総務事務事業', '再掲', null])
    const notes = facts.policies.source.flatMap((policy) => table(policy.code).rows).filter((row) => row.quiet).map((row) => row.cells.name!)
    expect(notes).toHaveLength(21)
    expect(notes.filter((name) => name.note === '再掲（本体はこの評価の外）' && name.to === undefined)).toHaveLength(10)
    expect(notes.filter((name) => /^再掲（本体は\d{3}）$/.test(name.note ?? '') && name.to !== undefined)).toHaveLength(11)
  })

  it('follow the outlook and the switches', () => {
    expect(table('653', { outlooks: ['休止・廃止'] }).rows).toHaveLength(1)
    expect(table('653', { reserve: false }).rows).toHaveLength(12)
    expect(table('653', { sections: ['61'] }).rows).toHaveLength(13)
  })

  it('tell blank, unreadable and missing columns apart', () => {
    const cost = (year: number, raw: string) => ({ year, basis: 'settled' as const, value: null, raw })
    const some = buildFacts([aSnapshot([aPolicy('611', { projects: [
      aProject('広報事業', [], { costs: [cost(2020, ''), cost(2021, '集計中')], outlook: '' }), aProject('広聴事業', [1, 2, 3]),
    ] })])])
    const view = buildProjectTable(some, choose(some), 0, shownYears(some, false), 'k')
    expect(cells(view, '広報事業')).toEqual(['1', '広報事業', '空欄', '「集計中」', '記載欄なし', '空欄', ''])
  })
})
