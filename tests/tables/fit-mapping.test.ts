import { describe, expect, test } from 'vitest'
import { buildFromTables } from '../../src/tables/build-from-tables.ts'
import { fitMapping } from '../../src/tables/fit-mapping.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import type { TableMapping } from '../../src/tables/mapping.ts'
import { decoded, drawn } from './table-builders.ts'

const lastYear = drawn('令和4年度 評価\n通し|施策名|事務事業名|R3決算（円）|R4決算見込（円）|ひとこと|ランク\n1|防災|訓練|1,000|2,000|よい|1', '一覧')
const thisYear = drawn('令和5年度 評価\n施策名|通し|事務事業名|新しい列|R4決算（円）|R5決算見込（円）|ひとこと|ランク\n防災|1|訓練|x|3,000|4,000|わるい|2', '一覧')

/** What a person chose last year beyond the guess. */
function chosen(): TableMapping {
  const guessed = guessMapping([lastYear])
  const fields = ['projectNo', 'policyName', 'projectName', 'amount', 'amount', 'summary', 'progress'] as const
  return {
    ...guessed,
    round: {
      ...guessed.round, municipality: '見晴市', grouping: 'project',
      progress: { steps: [{ printed: '1', label: '' }, { printed: '2', label: '' }, { printed: '3', label: '' }], worst: 1, delayedFrom: 1 },
    },
    tables: guessed.tables.map((table) => ({ ...table, columns: table.columns.map((column, at) => ({ ...column, field: fields[at] ?? 'ignored' })) })),
  }
}

describe('a mapping saved last year', () => {
  const fitted = fitMapping(chosen(), [thisYear])

  test('gives its meanings to the same columns in another order, and its years move on', () => {
    expect(fitted.tables[0]?.columns.map(({ field, year, basis }) => [field, year, basis])).toEqual([
      ['policyName', null, null], ['projectNo', null, null], ['projectName', null, null], ['ignored', null, null],
      ['amount', 2022, 'settled'], ['amount', 2023, 'estimate'], ['summary', null, null], ['progress', null, null],
    ])
  })

  test('keeps what holds for the municipality and takes the year of the new tables', () => {
    expect(fitted.round).toMatchObject({ municipality: '見晴市', evaluationYear: 2023, grouping: 'project', progress: { delayedFrom: 1 } })
  })

  test('keeps the order of the ratings as long as it knows all of them', () => {
    const snapshot = decoded(buildFromTables([thisYear], fitted).snapshot)
    expect([snapshot.policies[0]?.progress.rating, snapshot.policies[0]?.summary]).toEqual([2, 'わるい'])
    const other = drawn('令和5年度\n通し|施策名|事務事業名|R4決算（円）|R5決算見込（円）|ひとこと|ランク\n1|防災|訓練|1|2|x|9', '一覧')
    expect(fitMapping(chosen(), [other]).round.progress.steps.map(({ printed }) => printed)).not.toEqual(['1', '2', '3'])
  })

  test('leaves tables of another kind to the guess', () => {
    const policies = drawn('施策番号|施策名|評価\n1|防災|A', '施策')
    expect(fitMapping(chosen(), [policies]).tables).toEqual(guessMapping([policies]).tables)
  })
})
