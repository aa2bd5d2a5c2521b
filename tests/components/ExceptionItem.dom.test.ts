import { describe, expect, it } from 'vitest'
import ExceptionItem from '../../src/components/ExceptionItem.vue'
import { buildExceptions } from '../../src/view/exception-rows.ts'
import { asakaViews } from '../view/asaka.ts'
import { heard, mountOnPage, seen } from './mount.ts'

function item(key: string, hideAttainment = false, selected: string | null = null) {
  const { facts, judged, options, selection } = asakaViews({ hideAttainment })
  const row = buildExceptions(facts, judged, selection(), options).rows.find((one) => one.key === key)
  return mountOnPage(ExceptionItem, { row, selected })
}

describe('a row of 確認したい施策', () => {
  it('shows rating, name, reason, values, target and state', () => {
    expect(seen(item('653')).replaceAll(' ', '')).toBe(
      '1234653公共施設の効果的・効率的な管理運営「その結果、PPSによる電気料金の削減効果が無くなったため。」1530行指標10→7.2→18.6見込／目標−5.0%1491行試算確認待ち')
  })

  it('is heard with the rating in words', () => {
    expect(heard(item('653'))).toContain('進捗状況（内部評価） 4段階の2、やや遅れている')
  })

  it('leads to the policy', () => {
    expect(item('654').get('a').attributes('href')).toBe('#/policies/654')
  })

  it('gives the whole sentence where it was clipped, and says where it stands', () => {
    const details = item('654').get('details')
    expect(details.get('summary').text()).toContain('「…令和4年度は目標件数を下回り令和2年度と同じ水準となった。」')
    expect(details.get('p').text()).toMatch(/^「業務の効率化や市民サービスの向上に対する職員の自発的な提案.*」（3 判断の根拠　1688行）$/)
    expect(item('653').findAll('details')).toHaveLength(0)
  })

  it('shares a row between 621 and 622, each indicator with its policy', () => {
    const row = item('621-622')
    expect(row.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '#/policies/621', '#/source/621?line=344&col=1', '#/policies/622', '#/source/622?line=478&col=1', '#/source/621?line=313&col=1', '#/source/622?line=448&col=1',
    ])
    expect(seen(row)).toContain('621 指標1')
    expect(seen(row)).toContain('R2〜R4の数値が「－」（5年ごとの調査）')
  })

  it('says no word of the 試算 where it is hidden', () => {
    for (const key of ['653', '621-622']) expect(item(key, true).html()).not.toMatch(/試算|目安|確認待ち|到達|届かない/)
  })
})
