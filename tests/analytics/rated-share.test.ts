import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { ratedShare } from '../../src/analytics/rated-share.ts'
import { aPolicy, aSnapshot, anIndicator, asakaFacts, indicatorName } from './builders.ts'

const DEFINITION = '年度評価で達成度を３、４のいずれかとした施策の割合'
const rated = (code: string, rating: number | null) =>
  aPolicy(code, { progress: { rating, label: '', basis: '', externalFactors: '' } })

describe('an indicator that is the share of policies with certain ratings', () => {
  it('is found by its definition alone: one on the source document, 13 of 14 policies beside 92.4 %', () => {
    const facts = asakaFacts()
    const found = facts.indicators.source.flatMap((_, at) => {
      const share = ratedShare(facts, at, 'latest')
      return share ? [{ name: indicatorName(facts, at), ...share }] : []
    })
    expect(found).toMatchObject([{ name: '651-1', levels: [3, 4], rated: 13, of: 14, value: 92.4, basis: 'estimate' }])
    expect(found[0]?.share).toBeCloseTo(0.9286, 4)
  })

  it('counts no policy without a rating', () => {
    const own = { ...rated('611', 4), indicators: [anIndicator(['50', '60', '70', '100'], { description: DEFINITION })] }
    const facts = buildFacts([aSnapshot([own, rated('612', 2), rated('613', null)])])
    expect(ratedShare(facts, 0, 'latest')).toMatchObject({ rated: 1, of: 2, share: 0.5 })
  })

  it('is not held against ratings of another year than its value', () => {
    const own = { ...rated('611', 4), indicators: [anIndicator(['50', '60', '-', '100'], { description: DEFINITION })] }
    const facts = buildFacts([aSnapshot([own])])
    expect(ratedShare(facts, 0, 'latest')).toBeNull()
    expect(ratedShare(asakaFacts(), 8, 'actual')).toBeNull()
  })

  it('is no other indicator, though it speaks of a share', () => {
    const own = { ...rated('611', 4), indicators: [anIndicator(['50', '60', '70', '100'], { description: '達成度を3,4のいずれかとした市民の割合' })] }
    expect(ratedShare(buildFacts([aSnapshot([own])]), 0, 'latest')).toBeNull()
  })
})
