import { describe, expect, test } from 'vitest'
import { costEvidence, indicatorEvidence, lineEvidence, paragraphEvidence, pointEvidence, readoutEvidence } from '../../src/view/note-evidence.ts'
import { buildPointLists } from '../../src/view/point-list.ts'
import { buildPolicyDetail } from '../../src/view/policy-detail.ts'
import { asakaViews } from './asaka.ts'

const { facts, judged, options, selection } = asakaViews()
const detail = buildPolicyDetail(facts, judged, selection(), '653', options)!
const source = facts.policies.source[detail.index]!

describe('what a note is prefilled with', () => {
  test('from an indicator: its values with year and basis, the reason, and the lines of both', () => {
    const view = detail.indicators[0]!.view
    const evidence = indicatorEvidence(detail, view, { text: source.progress.basis, place: detail.places.reason })
    expect(evidence).toMatchObject({ policy: '653', policyName: '公共施設の効果的・効率的な管理運営', place: '653 指標1' })
    expect(evidence.value).toBe('R2 0%（実績）、R3 7.2%（実績）、R4 18.6%（見込み）／最終目標R7 −5.0%')
    expect(evidence.quotation).toContain('PPSによる電気料金の削減効果が無くなったため')
    expect(evidence.lines).toEqual([view.place!.line, detail.places.reason!.line].sort((a, b) => a - b))
  })

  test('from the costs: the printed totals in 千円 and their lines', () => {
    const evidence = costEvidence(source)
    expect(evidence.place).toBe('653 総コスト')
    expect(evidence.value.match(/R[234]決算(見込み)? [\d,]+千円/g)).toHaveLength(3)
    expect(evidence.lines.length).toBeGreaterThan(0)
  })

  test('from a paragraph and from a line: the words as they stand', () => {
    expect(paragraphEvidence(detail, '3 判断の根拠', '文', { line: 9, column: 1 })).toMatchObject({ place: '653 3 判断の根拠', quotation: '文', lines: [9] })
    expect(lineEvidence(detail, 1491, '行の文')).toMatchObject({ place: '653 シート本文 1491行', quotation: '行の文', lines: [1491] })
  })

  test('from a point of a chart of the whole: no policy, what the readout says', () => {
    expect(readoutEvidence(null, '総コストの推移', 'R4見込み 5,532百万円')).toMatchObject({ policy: '', place: '総コストの推移', value: 'R4見込み 5,532百万円' })
  })

  test('every 確認したい点 gives a place, and a value or a quotation', () => {
    const items = buildPointLists(facts, judged, selection(), { hideAttainment: false, switchedOff: new Set() }).flatMap((list) => list.rules.flatMap((rule) => rule.items))
    expect(items.length).toBeGreaterThan(10)
    for (const evidence of items.map(pointEvidence)) {
      expect(evidence.place).not.toBe('')
      expect(`${evidence.value}${evidence.quotation}`).not.toBe('')
    }
  })
})
