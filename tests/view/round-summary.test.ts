import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import type { Diagnostic, Snapshot } from '../../src/snapshot/types.ts'
import { summariseRound, type RoundPlaces } from '../../src/view/round-summary.ts'
import { aPolicy, aProject, aSnapshot } from '../analytics/builders.ts'
import { asaka } from '../analytics/asaka.ts'

const NOWHERE: RoundPlaces = { files: [], origins: new Map() }
const summary = (snapshot: Snapshot, places = NOWHERE) => summariseRound(buildFacts([snapshot]), snapshot, places)

describe('what the source document contains', () => {
  const round = summary(asaka(), NOWHERE)

  it('is told in numbers', () => {
    expect(Object.fromEntries(round.lines.map(({ name, text }) => [name, text]))).toMatchObject({
      自治体名: '朝霞市', 評価年度: '令和4年度（2022年度）', 施策評価シート: '14施策（担当課6課）', 指標: '16指標',
      事務事業: '92行（本体71事業、再掲21行）', 再掲の本体: 'この評価の中にあり11行、なし10行（9事業）',
    })
  })

  it('all 42 printed totals equal their rows and the trend tables', () => {
    expect(round.totals).toEqual({ finding: '印刷された計42件のうち42件が、事業の合計・総コストの経年変化の表と一致（42／42）', differing: [] })
  })

  it('nothing of it was left unread', () => {
    expect(round.diagnostics).toEqual({ finding: '読み取りで確認が必要な箇所はありません。', groups: [] })
  })

  it('ten rows of nine projects have their home outside the round', () => {
    expect(round.outside.finding).toBe('この評価の中に本体のない再掲は10行（9事業）。金額はこの評価の合計に含みません。')
    expect(round.outside.table.rows.map(({ cells }) => [cells.policy!.text, cells.name!.text, cells.line!.text])).toContainEqual(['654', '基地対策事業', '1723行'])
    expect(round.outside.table.rows).toHaveLength(10)
  })

  it('its text can be saved where it lies beside the page', () => {
    const files = [{ round: asaka().id, name: 'asaka-r4-chapter6.txt', url: '/rounds/asaka-r4-chapter6.txt' }]
    expect(round.sources).toMatchObject([{ name: 'asaka-r4-chapter6.txt', lines: 2097, url: null }])
    expect(summary(asaka(), { files, origins: new Map([[asaka().id, '公表資料']]) })).toMatchObject({ sources: [{ url: '/rounds/asaka-r4-chapter6.txt' }] })
  })
})

describe('a record with something to check', () => {
  it('names each total that differs, with both figures and the line', () => {
    const total = { year: 2020, basis: 'settled' as const, value: 1131, at: ['s1', 9, 4] as const }
    const { totals } = summary(aSnapshot([aPolicy('642', { projects: [aProject('広報事業', [1000])], statedTotals: [total] })]))
    expect(totals.finding).toContain('（0／1）')
    expect(totals.differing).toEqual([{ name: '642 R2決算の計', text: '計1,131千円、事業の合計1,000千円（差＋131千円）', places: [{ code: '642', place: { line: 9, column: 4 } }] }])
  })

  it('groups what was met while reading, most serious first, with its place', () => {
    const diagnostics: readonly Diagnostic[] = [
      { code: 'furniture-ignored', severity: 'info', at: ['s1', 3, 1], args: { lines: 2 } },
      { code: 'total-mismatch', severity: 'warning', at: ['s1', 9, 4], args: { policy: '642', year: 2020, stated: 1131, rows: 1000 } },
      { code: 'of-a-later-version', severity: 'warning', args: {} },
    ]
    const { finding, groups } = summary({ ...asaka(), diagnostics }).diagnostics
    expect(finding).toBe('確認2件、お知らせ1件')
    expect(groups.map(({ severity }) => severity)).toEqual(['warning', 'info'])
    expect(groups[0]!.notes[0]).toMatchObject({ text: expect.stringContaining('シートの計を使用します') as string, place: 'シート9行4字目' })
    expect(groups[0]!.notes[1]!.text).toContain('of-a-later-version')
  })

  it('a round without printed totals says that none was checked', () => {
    expect(summary(aSnapshot([aPolicy('1')])).totals.finding).toContain('照合していません')
  })
})
