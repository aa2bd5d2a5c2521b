import { describe, expect, it } from 'vitest'
import type { Confirmations } from '../../src/analytics/confirmations.ts'
import { DEFAULT_COST_LISTS, type CostLists } from '../../src/analytics/cost-lists.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { judgeAll } from '../../src/analytics/filter.ts'
import { buildCostLists } from '../../src/view/cost-list-rows.ts'
import { buildDirections } from '../../src/view/direction-rows.ts'
import { shownYears } from '../../src/view/period.ts'
import { asakaFacts, KEY_653 } from '../analytics/builders.ts'
import { asaka } from '../analytics/asaka.ts'

describe('directions and kinds of target', () => {
  const directions = (confirmations: Confirmations = new Map()) => {
    const facts = asakaFacts(confirmations)
    return buildDirections(facts, judgeAll(facts, 'latest'), confirmations)
  }
  const row653 = (confirmations?: Confirmations) => directions(confirmations).rows.find(({ code }) => code === '653')!

  it('are listed for all sixteen indicators, 653 to be confirmed', () => {
    const { finding, rows } = directions()
    expect(finding).toBe('16指標のうち、良い方向を確認済みは0、推定は16。確認待ちは1指標（653 指標1）')
    expect(rows).toHaveLength(16)
    expect(rows.map(({ status }) => status).slice(0, 3)).toEqual(['推定：増えるほどよい', '推定：増えるほどよい', '推定：不明'])
    expect(row653()).toMatchObject({ status: '確認待ち（推定：減るほどよい）', tone: 'awaiting', key: KEY_653 })
  })

  it('follow what a person says', () => {
    const said: Confirmations = new Map([[KEY_653, { direction: 'up', targetKind: 'level' }]])
    expect(row653(said)).toMatchObject({ status: '確認済み：増えるほどよい', tone: 'confirmed', confirmation: { direction: 'up', targetKind: 'level' } })
    expect(row653(said).indicator.state?.word).toBe('到達')
    expect(directions(said).finding).toBe('16指標のうち、良い方向を確認済みは1、推定は15。確認待ちの指標はありません')
  })

  it('offer to leave what the sheet gives', () => {
    expect(row653().directions.map(({ label }) => label)).toEqual(['推定のまま', '増えるほどよい', '減るほどよい'])
    expect(row653().targetKinds.map(({ label }) => label)).toEqual(['未確認', '到達', '毎年の水準'])
  })
})

describe('the lists of 積立 and 選挙・周年', () => {
  const build = (lists: CostLists) => {
    const facts = buildFacts([asaka()], { lists })
    return buildCostLists(facts, judgeAll(facts, 'latest'), lists, shownYears(facts, false), 'k')
  }
  const totals = (view: ReturnType<typeof build>[number]): string[] => ['2020', '2021', '2022'].map((year) => view.table.total!.cells[year]!.text)

  it('catch three projects each, with their amounts; all years without an amount are no zero', () => {
    const [reserve, oneOff] = build(DEFAULT_COST_LISTS)
    expect([reserve!.finding, oneOff!.finding]).toEqual(['積立は3事業', '選挙・周年は3事業'])
    expect(totals(reserve!)).toEqual(['486,587', '2,178,190', '2,334,217'])
    expect(totals(oneOff!)).toEqual(['－', '7,724', '87,384'])
    expect([reserve!.isDefault, oneOff!.isDefault]).toEqual([true, true])
  })

  it('catch what other words name', () => {
    const [reserve, oneOff] = build({ reserve: ['財政調整基金積立'], oneOff: [] })
    expect([reserve!.table.rows.length, oneOff!.table.rows.length]).toEqual([1, 0])
    expect([reserve!.isDefault, oneOff!.isDefault]).toEqual([false, false])
  })
})
