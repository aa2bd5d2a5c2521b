import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { judgeAll, type Filter } from '../../src/analytics/filter.ts'
import { buildDepartments, type DepartmentOptions, type DepartmentsView } from '../../src/view/department-rows.ts'
import { shownYears } from '../../src/view/period.ts'
import { aPolicy, aProject, aSnapshot, choose } from '../analytics/builders.ts'
import { asakaViews } from './asaka.ts'

const { facts, judged, years, selection } = asakaViews()
const departments = (change: Partial<DepartmentOptions> = {}, filter: Partial<Filter> = {}): DepartmentsView =>
  buildDepartments(facts, judged, selection(filter), { hideAttainment: false, years, unit: 'm', scale: 'own', ...change })

describe('the departments', () => {
  it('are six that lead fourteen policies, in the order of the sheets', () => {
    const { finding, rows } = departments()
    expect(finding).toBe('6課14施策')
    expect(rows.map((row) => `${row.name} ${row.policies.map((policy) => policy.code).join('・')}`)).toEqual([
      '人権庶務課 611・612・621・622', '地域づくり支援課 631・632', '政策企画課 641・651・654・655',
      'シティ・プロモーション課 642・656', '財政課 652', '財産管理課 653',
    ])
    expect(rows.flatMap((row) => row.policies.filter((policy) => policy.delayed)).map((policy) => policy.code)).toEqual(['653'])
  })

  it('carry a caption: no budget, and 654 holds the cost of bodies outside the department', () => {
    expect(departments().caption).toBe('課の予算・決算額ではありません。654には議会総務課・選挙管理委員会事務局・公平委員会・監査委員事務局の経費を含みます。')
    expect(departments({}, { sections: ['61'] }).caption).toBe('課の予算・決算額ではありません。')
  })

  it('do not take every council for the assembly', () => {
    const some = buildFacts([aSnapshot([aPolicy('611', { relatedDepartments: ['社会福祉協議会', '都市計画審議会', '議会事務局'] })])])
    const { caption } = buildDepartments(some, judgeAll(some, 'latest'), choose(some), { hideAttainment: false, years: [], unit: 'm', scale: 'own' })
    expect(caption).toBe('課の予算・決算額ではありません。611には議会事務局の経費を含みます。')
  })

  it('count the states of their indicators', () => {
    expect(departments().rows.map((row) => `${row.indicators} ${row.states.map(({ word, count }) => `${word}${count}`).join('・')}`)).toEqual([
      '4 目安に到達1・目安とほぼ同じ1・数値なし2', '2 到達1・目安とほぼ同じ1', '4 目安に到達3・目安に届かない1',
      '4 到達1・目安に到達2・目安に届かない1', '1 目安とほぼ同じ1', '1 確認待ち1',
    ])
  })

  it('have no state and no column for one with the 試算 hidden', () => {
    const { rows, table } = departments({ hideAttainment: true })
    expect(rows.flatMap((row) => row.states)).toEqual([])
    const columns = ['name', 'policies', '2020', '2021', '2022', 'change', 'related']
    expect(table.columns.map((column) => column.key)).toEqual(columns)
    for (const row of table.rows) expect(Object.keys(row.cells).sort()).toEqual([...columns].sort())
  })

  it('have bars on their own scale, or on one for all', () => {
    expect(departments().rows.map((row) => Math.max(...row.bars.map((bar) => bar.share ?? 0)))).toEqual([1, 1, 1, 1, 1, 1])
    const shared = departments({ scale: 'shared' }).rows
    const most = Math.max(...shared.flatMap((row) => row.bars.map((bar) => bar.share ?? 0)))
    expect([most, shared.findIndex((row) => row.bars.some((bar) => bar.share === most))]).toEqual([1, 4])
    expect(shared[0]!.bars.map((bar) => [bar.text, bar.estimate])).toEqual([['43.7', false], ['43.7', false], ['50.1', true]])
  })

  it('tell their change, and where they are 関連課', () => {
    expect(departments().rows.map((row) => `${row.change} ${row.relatedIn}`)).toEqual(['＋6.5 1', '−1.7 2', '＋101.7 3', '＋3.5 1', '＋1,272.7 0', '＋635.5 0'])
  })

  it('follow the filter', () => {
    expect(departments({}, { sections: ['64'] }).finding).toBe('2課2施策')
    expect(departments({}, { sections: ['9'] })).toMatchObject({ finding: '0課0施策', rows: [] })
  })

  it('have no change where a year states nothing', () => {
    const some = buildFacts([aSnapshot([aPolicy('611', { projects: [aProject('広報事業', [null, 5, 7])] })])])
    const { rows: [row], table } = buildDepartments(some, judgeAll(some, 'latest'), choose(some), {
      hideAttainment: false, years: shownYears(some, false), unit: 'm', scale: 'own',
    })
    expect([row!.change, table.rows[0]!.cells.change!.order, row!.bars[0]!.text, row!.bars[0]!.share]).toEqual(['－', null, '－', null])
  })
})
