import { describe, expect, it } from 'vitest'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { judgeAll } from '../../src/analytics/filter.ts'
import { chartPage, chartPageNote } from '../../src/view/chart-page.ts'
import { OTHERS } from '../../src/view/cost-trend-groups.ts'
import { buildCostTrend } from '../../src/view/cost-trend.ts'
import { buildIndicatorGrid } from '../../src/view/indicator-grid.ts'
import { buildIndicators } from '../../src/view/indicator-rows.ts'
import { stepsAwayFinding } from '../../src/view/last-steps.ts'
import { buildOpinions } from '../../src/view/opinions.ts'
import { buildPaperList } from '../../src/view/paper-list.ts'
import { shownYears } from '../../src/view/period.ts'
import { choose } from '../analytics/builders.ts'
import { buildCity } from '../../src/made-up/city.ts'

const city = buildCity(2022)
const facts = buildFacts([city])
const judged = judgeAll(facts, 'latest')
const all = choose(facts)
const years = shownYears(facts, false)
const codes = city.policies.map(({ code }) => code)
const options = { actualOnly: false, hideAttainment: false }
const trend = (page: number | null, selected: string | null = null) =>
  buildCostTrend(facts, all, { by: 'policy', scale: 'own', unit: 'k', years, meta: '', selected, page })

describe('the made-up city', () => {
  it('is the same for a seed and another for another', () => {
    expect(buildCity(2022)).toEqual(city)
    expect(buildCity(2023).policies).not.toEqual(city.policies)
  })

  it('is of the size of a whole plan', () => {
    const projects = city.policies.flatMap((policy) => policy.projects)
    const costs = projects.filter(({ relisted }) => !relisted).flatMap((project) => project.costs)
    expect([codes.length, new Set(codes).size, projects.length, city.policies.flatMap((policy) => policy.indicators).length, years.length]).toEqual([100, 100, 1000, 150, 6])
    expect(projects.filter(({ relisted }) => relisted).length / 1000).toBeCloseTo(0.12, 1)
    expect(costs.filter(({ value }) => value === null).length / costs.length).toBeCloseTo(0.03, 1)
  })
})

describe('small charts of a whole plan', () => {
  it('stand on pages that hold every policy once', () => {
    const pages = [0, 1, 2, 3, 4].map((page) => trend(page).series.map(({ key }) => key))
    expect(pages.map((page) => page.length)).toEqual([25, 24, 24, 24, 4])
    expect(pages.flat().filter((key) => key !== OTHERS).sort()).toEqual(codes)
  })

  it('begin with the largest', () => {
    const last = rollUpCosts(facts, all, 'policy').filter(({ year }) => year === 2022).sort((a, b) => b.home - a.home)
    expect(trend(null).series.map(({ key }) => key)).toEqual([...last.slice(0, 24).map(({ key }) => key).sort(), OTHERS])
    expect(trend(null).notes).toContain('図は総コストの大きい順の1〜24番目です。ほかの76施策は前後の図と表にあります。「その他」はそれらの合計で、「その他を開く」で1つずつの図になります。')
  })

  it('add the others up in one, so that the first picture comes to the whole', () => {
    for (const by of ['policy', 'department'] as const) {
      for (const filter of [{}, { reserve: false }, { outlooks: ['拡大'] }]) {
        const chosen = choose(facts, filter)
        const view = buildCostTrend(facts, chosen, { by, scale: 'own', unit: 'k', years, meta: '', selected: null, page: 0 })
        const home = rollUpCosts(facts, chosen, 'all').map((one) => one.home)
        expect(years.map((_, at) => view.series.reduce((sum, { points }) => sum + (points[at]!.value ?? 0), 0))).toEqual(home)
      }
    }
  })

  it('say of the others how many they are, and of the projects among them which state nothing', () => {
    const { series, readouts, others } = trend(0)
    expect([others, series.at(-1)!.name]).toEqual([76, 'その他 76施策（合計）'])
    expect(readouts.at(-1)!.points[0]!.text).toMatch(/^その他 76施策（合計） H29決算 [\d,]+千円（初年度＝100で100\.0）、「－」\d+事業を含まず$/)
  })

  it('draw no sum of others where one scale holds for all, and say so', () => {
    const view = buildCostTrend(facts, all, { by: 'policy', scale: 'shared', unit: 'k', years, meta: '', selected: null, page: 0 })
    expect([view.others, view.series.length]).toEqual([0, 24])
    expect(view.notes.at(-1)).toMatch(/前後の図と表にあります。共通の縦軸では、ほかの合計は描きません。$/)
  })

  it('of a chosen few have no others', () => {
    expect(buildCostTrend(facts, choose(facts, { sections: ['6'] }), { by: 'policy', scale: 'own', unit: 'k', years, meta: '', selected: null, page: 0 }).others).toBe(0)
  })

  it('open where the policy that is picked out stands', () => {
    for (const code of codes) expect(trend(null, code).series.find(({ key }) => key === code)?.selected).toBe(true)
  })

  it('have all policies and the whole total in the table, whatever the page', () => {
    const home = rollUpCosts(facts, all, 'all').map((one) => one.home)
    for (const page of [0, 4, 9]) {
      const { table } = trend(page)
      expect(table.rows.map(({ key }) => key)).toEqual(codes)
      expect(years.map(({ year }) => table.total!.cells[year]!.order)).toEqual(home)
    }
  })

  it('of indicators hold every indicator once', () => {
    const { rows, table } = buildIndicators(facts, judged, all, options)
    const grid = (page: number) => buildIndicatorGrid(rows, { meta: '', yearStyle: 'era', selected: null, table, page })
    const keys = [0, 1, 2, 3, 4, 5, 6].flatMap((page) => grid(page).cells.map(({ key }) => key))
    expect(keys).toEqual(rows.map(({ indicator }) => indicator.key))
  })

  it('stay on the last page where a filter leaves fewer', () => {
    expect(chartPage(30, 4)).toEqual({ page: 1, pages: 2, first: 25, last: 30, count: 30 })
    expect(chartPage(0, 2)).toEqual({ page: 0, pages: 1, first: 0, last: 0, count: 0 })
    expect(chartPageNote(chartPage(24, 0), 'シートの順', '指標')).toBeNull()
  })
})

describe('the paper of a whole plan', () => {
  it('has every policy once, and on no page more lines than it holds', () => {
    const { pages } = buildPaperList(facts, judged, all, { ...options, years, unit: 'm' })
    expect(pages.flat().map(({ code }) => code)).toEqual(codes)
    const lines = pages.map((rows) => rows.reduce((sum, { indicators }) => sum + Math.max(1, indicators.length), 0))
    expect(Math.max(...lines)).toBeLessThanOrEqual(17)
  })
})

describe('a sentence over a whole plan', () => {
  it('names twelve indicators and counts the others', () => {
    const sentence = stepsAwayFinding(facts, judged, all)
    expect(sentence.split('（')[0]!.split('・')).toHaveLength(12)
    expect(sentence).toMatch(/ほか\d+/)
  })

  it('names twelve policies with an opinion and counts the others', () => {
    expect(buildOpinions(facts, all).finding).toMatch(/^第三者機関の意見の記載は47施策（(?:\d{3}・){11}\d{3}ほか35）$/)
  })
})
