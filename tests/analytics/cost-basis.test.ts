import { describe, expect, test } from 'vitest'
import { listChosenBases, withOneBasis } from '../../src/analytics/cost-basis.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import type { CostBasis, Stated } from '../../src/snapshot/types.ts'
import { chosenBasisSentence } from '../../src/view/chosen-basis.ts'
import { aPolicy, aProject, aSnapshot } from './builders.ts'

const cost = (year: number, basis: CostBasis, value: number | null): Stated<CostBasis> => ({ year, basis, value, raw: value === null ? '-' : String(value) })

const both = aSnapshot([aPolicy('1', {
  projects: [
    aProject('保育所運営事業', [], { costs: [cost(2023, 'settled', 90), cost(2023, 'budget', 100), cost(2024, 'settled', null), cost(2024, 'budget', 110)] }),
    aProject('学童保育事業', [], { no: 2, costs: [cost(2023, 'budget', 7)] }),
  ],
  statedTotals: [cost(2023, 'settled', 90), cost(2023, 'budget', 107)],
})])

describe('予算 and 決算 of one year', () => {
  test('are never added: the year is reckoned with 決算 alone', () => {
    const { snapshot, bases } = withOneBasis(both)
    expect(bases.get(2023)).toBe('settled')
    expect(snapshot.policies[0]?.projects.map(({ costs }) => costs.filter(({ year }) => year === 2023))).toEqual([[cost(2023, 'settled', 90)], []])
    expect(snapshot.policies[0]?.statedTotals).toEqual([cost(2023, 'settled', 90)])
  })

  test('leave the year to 予算 where no 決算 is stated yet', () => {
    expect(listChosenBases(both)).toEqual([
      { year: 2023, chosen: 'settled', others: ['budget'] },
      { year: 2024, chosen: 'budget', others: ['settled'] },
    ])
  })

  test('stay both in the round that is kept, and the table of facts holds one', () => {
    const facts = buildFacts([both])
    expect(both.policies[0]?.projects[0]?.costs).toHaveLength(4)
    expect(facts.rounds).toHaveLength(1)
    expect(facts.years).toEqual([2023, 2024])
  })

  test('are told in a sentence, which a round with one kind a year does without', () => {
    expect(chosenBasisSentence(both)).toContain('決算で計算（予算の記載もあり）')
    expect(chosenBasisSentence(aSnapshot([aPolicy('1', { projects: [aProject('事業', [1, 2, 3])] })]))).toBe('')
  })

  test('change nothing for a round with one kind a year: it is the same object', () => {
    const plain = aSnapshot([aPolicy('1', { projects: [aProject('事業', [1, 2, 3])] })])
    expect(withOneBasis(plain).snapshot).toBe(plain)
  })
})
