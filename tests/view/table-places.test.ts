import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { placeOf, sourcePath } from '../../src/view/place.ts'
import { policyAtLine, sheetSpan } from '../../src/view/source-lines.ts'
import { aPolicy, anIndicator, aProject, aSnapshot } from '../analytics/builders.ts'

const first = aPolicy('1', {
  textAt: { 'progress.rating': ['t1', 3, 9] },
  projects: [aProject('訓練', [], { costs: [{ year: 2022, basis: 'settled', value: 1, at: ['t2', 7, 4] }] })],
})
const second = aPolicy('2', { indicators: [anIndicator([], { figures: [{ year: 2022, basis: 'actual', value: 1, at: ['t2', 4, 2] }] })] })
const round: Snapshot = aSnapshot([first, second], {
  sources: [{ id: 't1', name: '施策.csv', sha256: '', lines: 9 }, { id: 't2', name: '事業.csv', sha256: '', lines: 20 }],
})

describe('シート本文 of a round from tables', () => {
  it('is a whole table, since what is said of a policy stands on scattered rows', () => {
    expect(sheetSpan(round, first, 't2')).toEqual({ source: round.sources[1], first: 1, last: 20 })
  })

  it('is the first table that speaks of the policy where the address names none', () => {
    expect([first, second].map((policy) => sheetSpan(round, policy)?.source.id)).toEqual(['t1', 't2'])
  })

  it('is unknown for a table that the round does not have, and for a policy without any place', () => {
    expect([sheetSpan(round, first, 't9'), sheetSpan(round, first, 's1'), sheetSpan(round, aPolicy('3'))]).toEqual([null, null, null])
  })

  it('finds the policy of a row by what stands on it, in its own table alone', () => {
    expect([policyAtLine(round, 't2', 7)?.code, policyAtLine(round, 't2', 4)?.code, policyAtLine(round, 't1', 7)]).toEqual(['1', '2', null])
  })

  it('is linked to with the name of the table, a document without one', () => {
    expect(sourcePath('1', placeOf(['t2', 7, 4])!)).toBe('/source/1?line=7&col=4&src=t2')
    expect(sourcePath('1', placeOf(['s1', 7, 4])!)).toBe('/source/1?line=7&col=4')
  })
})
