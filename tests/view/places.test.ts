import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER, judgeAll, select } from '../../src/analytics/filter.ts'
import { buildIndicator } from '../../src/view/indicator.ts'
import { buildIndicators } from '../../src/view/indicator-rows.ts'
import { sourcePath } from '../../src/view/place.ts'
import { buildPolicyDetail } from '../../src/view/policy-detail.ts'
import { buildWorkings } from '../../src/view/workings.ts'
import { asakaFacts } from '../analytics/builders.ts'

const facts = asakaFacts()
const options = { actualOnly: false, hideAttainment: false }
const latest = judgeAll(facts, 'latest')
const everything = select(facts, latest, EMPTY_FILTER)
const detailOf = (code: string) => buildPolicyDetail(facts, latest, everything, code, options)!

describe('the way from a figure to its line', () => {
  it('of an indicator leads to the value that is judged', () => {
    const [row] = buildIndicators(facts, latest, everything, options).rows.filter((one) => one.policyCode === '653')
    expect(row!.indicator.place).toEqual({ line: 1491, column: 9 })
  })

  it('leads to the last 実績 where estimates are left out', () => {
    const judged = judgeAll(facts, 'actual')
    const at = [...facts.indicators.policy].findIndex((policy) => facts.policies.source[policy]!.code === '653')
    expect(buildIndicator(facts.indicators.source[at]!, judged.attainments[at]!, '653', { ...options, actualOnly: true }).place).toEqual({ line: 1491, column: 4 })
  })

  it('of a value that is not stated leads to the dash', () => {
    expect(detailOf('621').indicators[0]!.view.place).toEqual({ line: 313, column: 1 })
  })

  it('is there for every printed input of a calculation and for no computed one', () => {
    const { view } = detailOf('642').indicators[0]!
    const { lines } = buildWorkings(view.source, view.attainment, '')
    expect(lines.filter((line) => line.place).map((line) => line.name)).toEqual(['基準値（R2実績）', '値（R4見込み）', '最終目標（R7）'])
    expect(lines.filter((line) => !line.place).every((line) => line.from !== '')).toBe(true)
  })

  it('is there for every block of words that is not blank, and for each item of a list', () => {
    for (const policy of facts.policies.source) {
      for (const { key, blank, place, paragraphs } of detailOf(policy.code).texts) {
        expect(blank || place !== null, `${policy.code} ${key}`).toBe(true)
        if (key.startsWith('activities')) expect(paragraphs.every((paragraph) => paragraph.place !== null), `${policy.code} ${key}`).toBe(true)
      }
    }
  })

  it('marks the words wanted instead of a token', () => {
    expect(sourcePath('653', { line: 1491, column: 9 })).toBe('/source/653?line=1491&col=9')
    expect(sourcePath('653', { line: 1491, column: null })).toBe('/source/653?line=1491')
    expect(sourcePath('653', { line: 1530, column: 1 }, '削減 PPS')).toBe('/source/653?line=1530&words=%E5%89%8A%E6%B8%9B%20PPS')
  })
})
