import { describe, expect, it } from 'vitest'
import { checkJoin, joinRounds } from '../../src/snapshot/join-rounds.ts'
import { policy, snapshot } from '../db/builders.ts'

const chapterSix = snapshot({ policies: [policy('611')] })
const chapterFive = snapshot({ id: 'asaka-2022-5', policies: [policy('511')] })
const scale = { best: 5, worst: 1, delayedFrom: 2, labels: [] }

describe('chapters of one year', () => {
  it('join where no policy stands in both', () => {
    expect(checkJoin(chapterSix, chapterFive)).toBeNull()
  })

  it.each([
    ['another municipality', { municipality: '志木市' }, { code: 'other-municipality' }],
    ['another year', { evaluationYear: 2021 }, { code: 'other-year' }],
    ['another scale', { ratingScales: { progress: scale, necessity: scale } }, { code: 'other-scale' }],
    ['the same policy', { policies: [policy('511'), policy('611')] }, { code: 'same-policy', policy: '611' }],
  ])('do not join with %s', (_what, change, refusal) => {
    expect(checkJoin(chapterSix, { ...chapterFive, ...change })).toEqual(refusal)
  })

  it('the first decides, and each that does not join it is told', () => {
    const other = snapshot({ id: 'other', evaluationYear: 2021 })
    const { joined, refused } = joinRounds([chapterSix, other, chapterFive])
    expect([joined.map(({ id }) => id), refused.map(({ round, refusal }) => [round.id, refusal.code])])
      .toEqual([['asaka-2022-6', 'asaka-2022-5'], [['other', 'other-year']]])
  })
})
