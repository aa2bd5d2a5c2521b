import { describe, expect, it } from 'vitest'
import { countFacets, type FacetKey } from '../../src/analytics/facets.ts'
import { EMPTY_FILTER, type Filter } from '../../src/analytics/filter.ts'
import { buildFacetHead, buildFacets, type FacetView } from '../../src/view/facets.ts'
import { asakaViews } from './asaka.ts'

const { facts, judged } = asakaViews()
function facets(change: Partial<Filter> = {}, hideAttainment = false): Readonly<Record<FacetKey, FacetView>> {
  const filter = { ...EMPTY_FILTER, ...change }
  return buildFacets(facts, countFacets(facts, judged, filter), filter, hideAttainment)
}
const words = (facet: FacetView): string[] => facet.options.map(({ label, count, chosen }) => `${label} ${count}${chosen ? ' chosen' : ''}`)

describe('the filter bar', () => {
  it('offers what the round holds, with counts', () => {
    const all = facets()
    expect(words(all.progress)).toEqual(['3 おおむね順調 13', '2 やや遅れている 1'])
    expect(words(all.necessity)).toEqual(['4 社会的なニーズは増加傾向にある 4', '3 社会的なニーズは現状と変わらない 10'])
    expect(words(all.departments)).toEqual(['人権庶務課 4', '地域づくり支援課 2', '政策企画課 4', 'シティ・プロモーション課 2', '財政課 1', '財産管理課 1'])
    expect(words(all.sections)).toEqual(['第6章 14', '　61 2', '　62 2', '　63 2', '　64 2', '　65 6'])
    expect(words(all.states)).toEqual(['到達 2', '目安に到達 6', '目安とほぼ同じ 3', '目安に届かない 2', '確認待ち 1', '数値なし 2'])
    expect(words(all.outlooks)).toEqual(['継続 70', '休止・廃止 1'])
    expect(all.points.options.map(({ short, count }) => `${short} ${count}`)).toEqual(['F1 2', 'F2 2', 'F3 0', 'F4 2', 'F6 2', 'F11 1', 'F5 1', 'F9 2', 'F10 1', 'F12 0', 'F13 7'])
  })

  it('counts policies, and projects for the outlook', () => {
    expect([facets().progress.counted, facets().outlooks.counted]).toEqual(['施策', '事業'])
  })

  it('ignores a facet\'s own clause in its counts', () => {
    expect(words(facets({ progress: [2] }).progress)).toEqual(['3 おおむね順調 13', '2 やや遅れている 1 chosen'])
    expect(words(facets({ progress: [2] }).states)).toContain('確認待ち 1')
    expect(words(facets({ progress: [2] }).states)).toContain('到達 0')
  })

  it('offers related departments where they are asked for', () => {
    expect(facets().departments.options.map((option) => option.value)).not.toContain('秘書課')
    expect(facets({ related: true }).departments.options.map((option) => option.value)).toContain('秘書課')
  })

  it('keeps a chosen option that the round would not offer, so that it can be taken off', () => {
    expect(words(facets({ progress: [4] }).progress)).toContain('4 0 chosen')
    expect(words(facets({ departments: ['秘書課'] }).departments)).toContain('秘書課 0 chosen')
    for (const [key, value] of [['sections', '6'], ['departments', '財政課'], ['progress', 3], ['necessity', 4]] as const) {
      expect(facets({ [key]: [value] })[key].options.filter((option) => option.chosen)).toHaveLength(1)
    }
  })

  it('with the 試算 hidden offers no state, and no point that rests on it', () => {
    const hidden = facets({}, true)
    expect(hidden.states.options).toEqual([])
    expect(hidden.points.options.map((option) => option.value)).toEqual(['F2', 'F9', 'F10', 'F12', 'F13'])
  })

  it('says on a closed menu what the open one would, without counting', () => {
    const filter: Filter = { ...EMPTY_FILTER, sections: ['6', '65'], departments: ['秘書課'], progress: [2, 3], states: ['belowGuide'], necessity: [4], outlooks: ['継続'], points: ['F1'] }
    const open = buildFacets(facts, countFacets(facts, judged, filter), filter, false)
    for (const { key, label, options } of Object.values(open)) {
      const head = buildFacetHead(facts, filter, key)
      expect([head.label, [...head.chosen].sort()]).toEqual([label, options.filter((option) => option.chosen).map((option) => option.short).sort()])
    }
  })
})
