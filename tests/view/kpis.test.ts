import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/analytics/filter.ts'
import { buildKpis } from '../../src/view/kpis.ts'
import { KEY_653 } from '../analytics/builders.ts'
import { asakaViews, type Wish } from './asaka.ts'

const kpis = (wish: Wish = {}, filter: Partial<Filter> = {}): string[] => {
  const { facts, judged, options, years, selection } = asakaViews(wish)
  return buildKpis(facts, judged, selection(filter), { ...options, years, unit: 'o' })
    .map(({ label, value, of, detail, attainment }) => `${attainment ? '試算 ' : ''}${label} ${value}${of} ${detail}`)
}

describe('the numbers of the first screen', () => {
  it('are four, and one of them is 試算', () => {
    expect(kpis()).toEqual([
      'やや遅れている 1／14施策 進捗状況（内部評価）',
      '試算 目安に届かない 2／16指標 確認待ち1',
      'この3年度に数値がない 2／16指標 621・622',
      '総コスト R4決算見込み 55.3億円 うち積立23.3億円',
    ])
  })

  it('lose that one with the 試算', () => {
    expect(kpis({ hideAttainment: true }).map((kpi) => kpi.split(' ')[0])).toEqual(['やや遅れている', 'この3年度に数値がない', '総コスト'])
  })

  it('rest on R3 where only 実績 are wanted', () => {
    expect(kpis({ actualOnly: true }).slice(1)).toEqual([
      '試算 目安に届かない 1／16指標 確認待ち1',
      'この3年度に数値がない 2／16指標 621・622',
      '総コスト R3決算 52.8億円 うち積立21.8億円',
    ])
  })

  it('follow a confirmed direction of 653', () => {
    expect(kpis({ confirmations: new Map([[KEY_653, { direction: 'down' }]]) })[1]).toBe('試算 目安に届かない 3／16指標 確認待ち0')
    expect(kpis({ confirmations: new Map([[KEY_653, { direction: 'up' }]]) })[1]).toBe('試算 目安に届かない 2／16指標 確認待ち0')
  })

  it('follow the filter', () => {
    expect(kpis({}, { sections: ['64'] })).toEqual([
      'やや遅れている 0／2施策 進捗状況（内部評価）',
      '試算 目安に届かない 1／3指標 確認待ち0',
      'この3年度に数値がない 0／3指標 なし',
      '総コスト R4決算見込み 0.7億円 うち積立0億円',
    ])
  })

  it('say where deposits are left out', () => {
    expect(kpis({}, { reserve: false })[3]).toBe('総コスト R4決算見込み（積立を除く） 32.0億円 ')
  })

  it('are zero of zero where nothing is chosen', () => {
    expect(kpis({}, { sections: ['9'] })).toEqual([
      'やや遅れている 0／0施策 進捗状況（内部評価）',
      '試算 目安に届かない 0／0指標 確認待ち0',
      'この3年度に数値がない 0／0指標 なし',
      '総コスト R4決算見込み 0億円 うち積立0億円',
    ])
  })
})
