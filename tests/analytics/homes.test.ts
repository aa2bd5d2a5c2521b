import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { resolveHomes } from '../../src/analytics/homes.ts'
import { resolveHomes as resolveInSnapshot } from '../../src/snapshot/homes.ts'
import { asaka } from './asaka.ts'
import { aPolicy, aProject, aSnapshot } from './builders.ts'

const join = (rows: [name: string, relisted: 0 | 1, round?: number][]): number[] => [
  ...resolveHomes(
    rows.map(([name]) => name),
    rows.map(([, relisted]) => relisted),
    rows.map(([, , round]) => round ?? 0),
  ),
]

describe('homes of relisted projects', () => {
  it('an own row is its own home, a relisted row has the own row of its name', () => {
    expect(join([['広報事業', 1], ['広聴事業', 0], ['広報事業', 0]])).toEqual([2, 1, 2])
  })

  it('widths of characters and blanks around a name do not matter', () => {
    expect(join([['ＰＲ事業 ', 1], ['PR事業', 0]])).toEqual([1, 1])
  })

  it('a name without a home, or with two, stays unresolved', () => {
    expect(join([['広報事業', 1], ['広報事業', 1]])).toEqual([-1, -1])
    expect(join([['広報事業', 0], ['広報事業', 0], ['広報事業', 0], ['広報事業', 1]])).toEqual([0, 1, 2, -1])
  })

  it('another municipality of the same round is no home', () => {
    const own = aPolicy('1', { projects: [aProject('広報事業', [1, 2, 3])] })
    const relisted = aPolicy('2', { municipality: '志木市', projects: [aProject('広報事業', [], { relisted: true })] })
    expect([...buildFacts([aSnapshot([own, relisted])]).listings.home]).toEqual([0, -1])
  })

  it('are those that the snapshot finds in the source document', () => {
    const { policies, listings } = buildFacts([asaka()])
    const row = (ref: { policy: number; project: number }): number => policies.firstListing[ref.policy]! + ref.project
    for (const one of resolveInSnapshot(asaka().policies)) {
      expect(listings.home[row(one)]).toBe(one.home === null ? -1 : row(one.home))
    }
  })

  it('another round is no home', () => {
    expect(join([['広報事業', 1, 0], ['広報事業', 0, 1]])).toEqual([-1, 1])
  })

  it('names such as __proto__ are names', () => {
    expect(join([['__proto__', 1], ['constructor', 1]])).toEqual([-1, -1])
  })
})
