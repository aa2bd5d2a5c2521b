import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { countRatings } from '../../src/analytics/ratings.ts'
import { aPolicy, aSnapshot, asakaFacts, choose } from './builders.ts'

const facts = asakaFacts()

describe('counts of ratings', () => {
  it('are 13 おおむね順調 and one やや遅れている; labels that the round does not print are not invented', () => {
    expect(countRatings(facts, choose(facts))).toEqual({
      rated: [
        { rating: 3, label: 'おおむね順調', policies: 13, delayed: false },
        { rating: 2, label: 'やや遅れている', policies: 1, delayed: true },
      ],
      unrated: 0,
    })
  })

  it('of necessity are 4 growing needs, and none of them is a delay', () => {
    expect(countRatings(facts, choose(facts), 'necessity').rated.map(({ rating, policies, delayed }) => [rating, policies, delayed]))
      .toEqual([[4, 4, false], [3, 10, false]])
  })

  it('keep a printed rating with no chosen policy', () => {
    expect(countRatings(facts, choose(facts, { sections: ['61'] })).rated.map(({ policies }) => policies)).toEqual([2, 0])
  })

  it('keep unrated policies apart, and a rating without a label has none', () => {
    const progress = { label: '', basis: '', externalFactors: '' }
    const some = buildFacts([aSnapshot([aPolicy('1', { progress: { ...progress, rating: null } }), aPolicy('2', { progress: { ...progress, rating: 4 } })])])
    const { rated, unrated } = countRatings(some, choose(some))
    expect(unrated).toBe(1)
    expect(rated[0]).toEqual({ rating: 4, label: '', policies: 1, delayed: false })
  })
})
