import { describe, expect, it } from 'vitest'
import type { Filter } from '../../../src/analytics/filter.ts'
import type { Snapshot } from '../../../src/snapshot/types.ts'
import { scopeAt } from '../../../src/view/rounds/scope.ts'
import { earlierHeadline, earlierProgress } from '../../../src/view/rounds/earlier-rating.ts'
import { asaka } from '../../analytics/asaka.ts'
import { nextRound, sameRoundLater } from '../../analytics/next-round.ts'
import { chainOf } from '../../analytics/rounds/two-rounds.ts'
import { shownIn } from '../every-view.ts'
import { cellsOf, comparedOf, scopeOf } from './builders.ts'

const compared = comparedOf(scopeOf())

describe('年度の比較 of the made-up next round', () => {
  it('tells the whole in one sentence', () => {
    expect(compared.finding).toBe('R4年度評価からR5年度評価へ：試算の区分が変わった指標は1、進捗状況が変わった施策は1、見込みと決算の差は＋12,783千円')
  })

  it('tells first of all which state changed, with both judgements and what the earlier base year would give', () => {
    const [row] = compared.states!.rows
    expect([row?.title, row?.before.state.word, row?.after.state.word]).toEqual(['642指標1　広報あさかアンケートでの紙面の見やすさが良いを選ぶ割合', '目安に届かない', '目安に到達'])
    expect(row?.sameBase).toContain('前回と同じR2を基準にすると「目安に到達」')
    expect(row?.before.workings.lines.every((line) => line.place === undefined)).toBe(true)
  })

  it('tells 進捗状況 and 必要性 in the labels of the sheets', () => {
    expect(cellsOf(compared.ratings.table, 'policy', 'what', 'before', 'after')).toEqual([
      ['653', '進捗状況', '2 やや遅れている', '3 おおむね順調'],
      ['611', '必要性', '3 社会的なニーズは現状と変わらない', '4 社会的なニーズは増加傾向にある'],
    ])
  })

  it('tells the changed target and the changed definition', () => {
    expect(cellsOf(compared.definitions.table, 'policy', 'field', 'before', 'after')).toEqual([
      ['612', '指標の説明', expect.stringContaining('人権施策庁内連絡会'), '関係機関と連携して対応した件数（相談のみのものを除く）'], ['641', '最終目標', '73事業', '80事業'],
    ])
  })

  it('lists what is new and what ended, and marks what may be one', () => {
    expect(compared.arrivals.finding).toBe('新しい施策1、事業2、指標2。終わった事業2、指標1')
    expect(cellsOf(compared.arrivals.table, 'kind', 'name', 'maybe')).toContainEqual(['終わった事業', '広聴事業', '同じ事業の可能性'])
    expect(compared.proposals.open.map(({ before, after }) => [before, after])).toEqual([
      [expect.stringMatching(/^656指標2/), '656指標2 シティ・プロモーションの機会'], ['642 広聴事業', '642 広聴活動事業'],
    ])
  })

  it('tells figures that were final already and stand otherwise now, costs as they are printed', () => {
    expect(cellsOf(compared.restated.table, 'policy', 'year', 'before', 'after', 'difference')).toEqual([
      ['651', 'R3', '86.0', '86.1', '＋0.1ポイント'], ['652', 'R3', '168,649', '168,694', '＋45千円'],
    ])
  })

  it('tells names, departments, outlooks and where projects are listed', () => {
    expect(cellsOf(compared.others.table, 'field', 'before', 'after')).toEqual([
      ['施策の名称', '問題解決に向けた支援体制の充実', '支援体制の充実'], ['担当課', '政策企画課', '職員課'],
      ['今後の方向性', '継続', '見直し'], ['掲載する施策', '654', '653'], ['再掲の扱い', '本体', '再掲'],
    ])
  })

  it('tells the estimate of an indicator against its actual value in its own unit', () => {
    const changed = compared.indicatorAccuracy!.table.rows.filter(({ cells }) => !/^[±－]/.test(cells.difference!.text))
    expect(changed.map((row) => [row.cells.policy!.text, row.cells.estimate!.text, row.cells.actual!.text, row.cells.difference!.text])).toEqual([['654', '88', '95', '＋7件']])
  })
})

describe('見込みの精度', () => {
  it('draws the projects that differ and says what the sums leave out', () => {
    expect(compared.accuracy!.bars.map(({ label, text }) => [label, text])).toEqual([['人権啓発推進事業（611）', '−217'], ['庁舎管理事業（653）', '＋13,000']])
    expect(compared.accuracy!.notes.join('')).toContain('どちらかの額の記載がない1事業')
  })

  it('shows the largest differences first where the reader wants that', () => {
    expect(comparedOf(scopeOf(), { largestFirst: true }).accuracy!.bars.map(({ text }) => text)).toEqual(['＋13,000', '−217'])
  })

  it.each(['policy', 'department'] as const)('adds up to the same by %s', (by) => {
    const { table } = comparedOf(scopeOf(), { by }).accuracy!
    const sum = table.rows.reduce((total, row) => total + Number(row.cells.difference?.order ?? 0), 0)
    expect(sum).toBe(12_783)
    expect(table.total?.cells.difference?.text).toBe('＋12,783')
  })

  it('goes with 実績のみ', () => {
    const actual = comparedOf(scopeOf({}, { actualOnly: true }))
    expect([actual.accuracy, actual.indicatorAccuracy]).toEqual([null, null])
    expect(shownIn(actual.series).filter(({ value }) => /見込/.test(String(value)) && value !== '見込').map(({ value }) => value)).toEqual([])
  })
})

describe('longer series', () => {
  it('reach over both rounds, and only what is estimated last is drawn as an estimate', () => {
    expect(compared.series.finding).toBe('2回の評価をつないだ系列（R2〜R5）：15指標、14施策、69事業')
    const views = compared.series.indicators.find(({ title }) => title.startsWith('642指標1'))
    expect(views?.track.points.map(({ year, value, estimate }) => [year, value, estimate])).toEqual([[2020, 41, false], [2021, 44, false], [2022, 45, false], [2023, 52, true]])
    expect(views?.text).toBe('R2 41→R3 44→R4 45→R5 52（見込み）／目標55（R7、単位：%）')
    expect(compared.series.indicators.find(({ title }) => title.startsWith('651'))?.notes).toEqual(['R3：R4年度評価86.0（記載の違い）'])
  })

  it('hold a hole where neither sheet states a value', () => {
    expect(compared.series.indicators.find(({ title }) => title.startsWith('621'))?.text).toBe('R2 －→R3 －→R4 －→R5 －／目標20（R7、単位：%）')
  })
})

describe('rounds of which one holds more 章 than the other', () => {
  const second = (round: Snapshot): Snapshot => ({
    ...round, id: `${round.id}-5`, policies: round.policies.slice(0, 3).map((policy, at) => ({
      ...policy, code: `5${policy.code.slice(1)}`, name: `第五章の施策${at}`,
      indicators: policy.indicators.map((indicator) => ({ ...indicator, name: `五章の${indicator.name}` })), projects: policy.projects.map((project) => ({ ...project, name: `五章の${project.name}` })),
    })),
  })
  const arrivals = (earlier: readonly Snapshot[], later: readonly Snapshot[]) => comparedOf(scopeOf({}, {}, chainOf([earlier, later])))

  it('a 章 that only the earlier one holds has not ended, and is named', () => {
    const more = arrivals([asaka(), second(asaka())], [nextRound()])
    expect(more.apart).toBe('前回の評価だけにある章：第5章（3施策）。片方の評価に章ごとないため、「新しい」「終わった」には数えていません。')
    expect(more.arrivals).toEqual(compared.arrivals)
    expect(more.accuracy!.notes).toEqual(compared.accuracy!.notes)
  })

  it('a 章 that only the later one holds is not new, and is named', () => {
    const more = arrivals([asaka()], [nextRound(), second(nextRound())])
    expect(more.apart).toMatch(/^今回の評価だけにある章：第5章（3施策）。/)
    expect(more.arrivals.finding).toBe(compared.arrivals.finding)
    expect(more.accuracy!.notes).toEqual(compared.accuracy!.notes)
  })

  it('nothing is said where both hold the same', () => {
    expect(compared.apart).toBeNull()
  })
})

describe('the switches and the filter', () => {
  it('with 試算 hidden nothing of it is said', () => {
    const hidden = comparedOf(scopeOf({}, { hideAttainment: true }))
    expect(hidden.states).toBeNull()
    expect(shownIn(hidden).filter(({ value }) => /試算|目安|届かない|確認待ち/.test(String(value)))).toEqual([])
  })

  it('a policy that is left out takes its differences with it', () => {
    const one = comparedOf(scopeOf({ sections: ['653'] }))
    expect(one.states!.count).toBe(0)
    expect(one.ratings.rows.map(({ policyCode }) => policyCode)).toEqual(['653'])
    expect(one.definitions.count + one.restated.count).toBe(0)
    expect(one.series.policies.map(({ policyCode }) => policyCode)).toEqual(['653'])
  })

  it('nothing shown is undefined or no number', () => {
    for (const shown of [compared, comparedOf(scopeOf({ reserve: false, oneOff: false }, { unit: 'm' }), { by: 'department' })]) {
      expect(shownIn(shown).filter(({ value }) => /undefined|NaN|null|Infinity/.test(String(value)))).toEqual([])
    }
  })

  it('a round against itself a year later differs in nothing', () => {
    const same = comparedOf(scopeOf({}, {}, chainOf([[asaka()], [sameRoundLater(asaka())]])))
    expect([same.states!.count, same.ratings.rows.length, same.definitions.count, same.arrivals.count, same.restated.count, same.others.count]).toEqual([0, 0, 0, 0, 0, 0])
    expect([same.accuracy, same.proposals.open]).toEqual([null, []])
    expect(same.states!.finding).toBe('試算の区分が変わった指標はありません')
  })
})

describe("last year's evaluation beside this year's", () => {
  const scope = scopeAt(scopeOf(), 0)
  const chosen = (change: Partial<Filter>) => scopeAt(scopeOf(change), 0).selection

  it('is the headline of that year, of the policies that belong to those chosen', () => {
    expect(earlierHeadline(scope.two, scope.selection)).toBe('前年度の評価：「おおむね順調」13施策、「やや遅れている」1施策（653）')
    expect(earlierHeadline(scope.two, chosen({ sections: ['653'] }))).toBe('前年度の評価：「やや遅れている」1施策（653）')
    expect(earlierHeadline(scope.two, chosen({ sections: ['657'] }))).toBe('前年度の評価：対応する施策なし')
  })

  it('names its year where a year lies between', () => {
    const { two, selection } = scopeAt(scopeOf({}, {}, chainOf([[{ ...asaka(), evaluationYear: 2021 }], [nextRound()]])), 0)
    expect(earlierHeadline(two, selection)).toMatch(/^前回（R3年度）の評価：/)
  })

  it('is told on a policy in the rating of that year, and as missing on a new one', () => {
    const at = (code: string): number => scope.two.after.facts.policies.source.findIndex((policy) => policy.code === code)
    expect(earlierProgress(scope.two, at('653')).rating?.speech).toBe('前年度の進捗状況 4段階の2、やや遅れている')
    expect(earlierProgress(scope.two, at('657'))).toEqual({ name: '前年度の進捗状況', rating: null })
  })
})
