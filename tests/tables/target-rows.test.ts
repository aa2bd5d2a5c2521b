import { expect, test } from 'vitest'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { codesOf, drawn, roundByGuess } from './table-builders.ts'

const table = drawn(`
施策|指標名|単位|区分|R3|R4|R5|R7
1-1 子育て|待機児童数|人|目標|10|8|5|0
1-1 子育て|待機児童数|人|実績|12|9人|6|
`, '指標')

test('a year under which only targets stand is no year of the evaluation', () => {
  expect(guessMapping([table]).round.evaluationYear).toBe(2023)
})

test('rows of targets and rows of actual values make one indicator, without a value for the target year', () => {
  const { snapshot, diagnostics } = roundByGuess(table)
  const indicator = snapshot.policies[0]?.indicators[0]
  expect(indicator?.figures.map(({ year, basis, value }) => [year, basis, value])).toEqual([[2021, 'actual', 12], [2022, 'actual', 9], [2023, 'actual', 6]])
  expect([indicator?.target.year, indicator?.target.value, indicator?.direction]).toEqual([2025, 0, 'down'])
  expect(codesOf(diagnostics)).toEqual(['target-not-kept'])
})

test('a blank under a year that is over stays a missing value', () => {
  const { snapshot } = roundByGuess(drawn('施策|指標名|区分|R3|R4|R5\n1-1 子育て|相談|実績|1||3'))
  expect(snapshot.policies[0]?.indicators[0]?.figures.map(({ year, value }) => [year, value])).toEqual([[2021, 1], [2022, null], [2023, 3]])
})
