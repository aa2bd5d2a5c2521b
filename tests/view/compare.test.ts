import { describe, expect, it } from 'vitest'
import { judgeAll } from '../../src/analytics/judged.ts'
import { buildCompare } from '../../src/view/compare.ts'
import { shownYears } from '../../src/view/period.ts'
import { asakaFacts, choose } from '../analytics/builders.ts'

const facts = asakaFacts()
const judged = judgeAll(facts, 'latest')
const all = choose(facts)
const options = { actualOnly: false, hideAttainment: false, years: shownYears(facts, false), unit: 'm', scale: 'own' } as const
const compare = (ids: readonly string[], change: Partial<{ hideAttainment: boolean; scale: 'own' | 'shared' }> = {}, chosen = all) =>
  buildCompare(facts, judged, chosen, all, ids, { ...options, ...change })

describe('631 and 632 beside each other', () => {
  const view = compare(['631', '632'])
  const sectionOf = (heading: string) => view.sections.find((section) => section.heading === heading)!

  it('share three lines, all of them in 実施内容【継続】', () => {
    expect(view.finding).toBe('631・632の比較　進捗状況はいずれも「おおむね順調」、同文は3行')
    expect(sectionOf('1 実施内容【継続】').state).toEqual({ same: false, word: '異なる（同文3行）' })
    const marked = view.sections.flatMap((section) => section.cells.map((parts) =>
      parts.flatMap((part) => part.lines.filter((line) => line.sameAs.length > 0))))
    expect(marked.map((lines) => lines.length).filter((count) => count > 0)).toEqual([3, 3])
    expect(marked.flat()[0]?.sameAs).toEqual(['632'])
  })

  it('tell equal words, other words and no words apart', () => {
    expect(sectionOf('目指す姿').state?.word).toBe('異なる')
    expect(sectionOf('1 実施内容【新規】').state?.word).toBe('いずれも空欄')
    expect(sectionOf('2 審議会等第三者機関の評価・意見').state?.word).toBe('いずれも該当なし')
  })

  it('stand in the order of the address', () => {
    expect(compare(['632', '631']).columns.map((column) => column.id)).toEqual(['632', '631'])
  })

  it('say that a 0 is 再掲 alone', () => {
    expect(view.columns.map((column) => column.costNote)).toEqual([null, '再掲のみ（本体の施策で計上）'])
  })
})

describe('any comparison', () => {
  it('fills the largest bar of each column on its own scale, and of all columns on the shared one', () => {
    const largest = (scale: 'own' | 'shared') => compare(['653', '654'], { scale }).columns.map((column) => Math.max(...column.bars.map((bar) => bar.share ?? 0)))
    expect(largest('own')).toEqual([1, 1])
    expect(largest('shared').filter((share) => share === 1)).toHaveLength(1)
  })

  it('keeps nothing of 試算 where the reader hides it', () => {
    const { columns } = compare(['642', '654'], { hideAttainment: true })
    expect(columns.flatMap((column) => column.indicators).every(({ view }) => view.state === null && view.track.guide === null)).toBe(true)
  })

  it('shows a policy that the filter leaves out, and says so', () => {
    expect(compare(['631', '653'], {}, choose(facts, { sections: ['63'] })).outside).toEqual(['653'])
  })

  it('marks nothing in a single column', () => {
    const view = compare(['631'])
    expect(view.same).toBeNull()
    expect(view.sections.every((section) => section.state === null)).toBe(true)
  })
})

describe('departments beside each other', () => {
  const view = compare(['財政課', '人権庶務課'])

  it('show the policies they lead, their indicators and their cost', () => {
    expect(view.by).toBe('department')
    expect(view.columns.map((column) => column.policies.map((policy) => policy.code))).toEqual([['652'], ['611', '612', '621', '622']])
    expect(view.columns.map((column) => column.indicators.length)).toEqual([1, 4])
    expect(view.columns[0]?.bars.map((bar) => bar.text)).toEqual(['946.9', '2,114.4', '2,219.7'])
  })

  it('name the policy of each part of a section', () => {
    expect(view.sections[0]?.cells[1]?.map((part) => part.policy)).toEqual(['611', '612', '621', '622'])
  })
})
