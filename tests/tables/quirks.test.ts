import { describe, expect, test } from 'vitest'
import { builtByGuess, codesOf, drawn, rawTable, roundByGuess } from './table-builders.ts'

/** The amounts of the first project as year, kind and value. */
const amountsOf = (text: string): unknown[] =>
  roundByGuess(drawn(text)).snapshot.policies.flatMap(({ projects }) => projects).slice(0, 1).flatMap(({ costs }) => costs.map(({ year, basis, value }) => [year, basis, value]))

const oneIndicator = (headings: string, cells: string) => {
  const { snapshot, diagnostics } = roundByGuess(drawn(`施策番号|施策名|指標名|単位|${headings}\n11|緑の保全|植樹|本|${cells}`))
  return { indicator: snapshot.policies[0]?.indicators[0], diagnostics }
}

describe('headings of years', () => {
  test.each([
    ['R4決算|R5決算|R6予算', [[2022, 'settled', 1], [2023, 'settled', 2], [2024, 'budget', 3]]],
    ['令和元年度決算額|令和2年度決算見込|令和３年度当初予算額', [[2019, 'settled', 1], [2020, 'estimate', 2], [2021, 'budget', 3]]],
    ['H26決算|H27決算|平成28年度予算', [[2014, 'settled', 1], [2015, 'settled', 2], [2016, 'budget', 3]]],
    ['2022決算|2023（令和5）年度決算|2024予算', [[2022, 'settled', 1], [2023, 'settled', 2], [2024, 'budget', 3]]],
    ['令和4年度決算額（千円）|令和5年度決算額（千円）|令和6年度予算額（千円）', [[2022, 'settled', 1], [2023, 'settled', 2], [2024, 'budget', 3]]],
  ])('%s', (headings, amounts) => {
    expect(amountsOf(`施策名|事務事業名|${headings}\n防災|訓練|1|2|3`)).toEqual(amounts)
  })

  test.each([
    ['R3年度決算|4年度決算|5年度予算', [[2021, 'settled', 1], [2022, 'settled', 2], [2023, 'budget', 3]]],
    ['平成29年度決算|30年度決算|令和元年度決算', [[2017, 'settled', 1], [2018, 'settled', 2], [2019, 'settled', 3]]],
    ['30年度決算|R1年度決算|2年度見込額（千円）', [[2018, 'settled', 1], [2019, 'settled', 2], [2020, 'estimate', 3]]],
  ])('without an era are taken for the year nearest to what stands beside: %s', (headings, amounts) => {
    const table = drawn(`施策名|事務事業名|${headings}\n防災|訓練|1|2|3`)
    expect(roundByGuess(table).snapshot.policies[0]!.projects[0]!.costs.map(({ year, basis, value }) => [year, basis, value])).toEqual(amounts)
    expect(codesOf(roundByGuess(table).diagnostics)).toContain('year-without-era')
  })

  test('without an era follow the evaluation year where no other names one, and are no years where nothing does', () => {
    const rows = '施策名|事務事業名|3年度決算|4年度決算|5年度見込額\n防災|訓練|1|2|3'
    expect(roundByGuess(drawn(`令和5年度 事務事業評価\n${rows}`)).snapshot.policies[0]!.projects[0]!.costs.map(({ year }) => year)).toEqual([2021, 2022, 2023])
    expect(builtByGuess(drawn(rows)).snapshot).toBeNull()
  })

  test('of a number of years name no year', () => {
    expect(amountsOf('施策名|事務事業名|R4決算|過去3年度平均（千円）|5年間の計画額\n防災|訓練|1|2|3')).toEqual([[2022, 'settled', 1]])
  })

  test('without a word for the kind are told: the kind follows from the evaluation year alone', () => {
    const { diagnostics } = roundByGuess(drawn('施策名|事務事業名|R4|R5|R6\n防災|訓練|1|2|3'))
    expect(codesOf(diagnostics)).toContain('basis-assumed')
  })

  test('in one column of years make a long table of them', () => {
    expect(amountsOf('施策名|事務事業名|年度|区分|金額（円）\n防災|訓練|令和4年度|決算|1,000,000\n||H31|予算|△2,000')).toEqual([[2019, 'budget', -2], [2022, 'settled', 1000]])
  })

  test('予算 and 決算 of one year stay apart', () => {
    expect(amountsOf('施策名|事務事業名|R4予算|R4決算\n防災|訓練|10|9')).toEqual([[2022, 'settled', 9], [2022, 'budget', 10]])
  })

  test('derived columns beside the amounts are not taken for amounts', () => {
    expect(amountsOf('施策名|事務事業名|R4予算|R4決算|R4執行率|R4うち一般財源\n防災|訓練|10|9|90|5')).toEqual([[2022, 'settled', 9], [2022, 'budget', 10]])
  })
})

describe('units of money', () => {
  test.each([['円', '1,234,567', 1235], ['千円', '1,234', 1234], ['百万円', '1.234', 1234], ['万円', '12.3', 123], ['億円', '0.5', 50_000]])('%s are turned into 千円', (unit, cell, value) => {
    expect(amountsOf(`（単位：${unit}）\n施策名|事務事業名|R4決算\n防災|訓練|${cell}`)).toEqual([[2022, 'settled', value]])
  })

  test('a cell with a unit of its own is read in it and told', () => {
    const { snapshot, diagnostics } = roundByGuess(drawn('施策名|事務事業名|R4決算（千円）\n防災|訓練|2百万円'))
    expect(snapshot.policies[0]?.projects[0]?.costs[0]).toMatchObject({ value: 2000, raw: '2百万円' })
    expect(codesOf(diagnostics)).toContain('money-own-unit')
  })

  test('a table without a unit is told which one it was read in', () => {
    expect(codesOf(roundByGuess(drawn('施策名|事務事業名|R4決算\n防災|訓練|5')).diagnostics)).toContain('unit-assumed')
  })
})

describe('cells of an indicator', () => {
  test('0.03未満 is kept as printed, missing and told', () => {
    const { indicator, diagnostics } = oneIndicator('R4実績|R5見込み|R9目標', '0.03未満|－|8')
    expect(indicator?.figures.map(({ value, raw }) => [value, raw])).toEqual([[null, '0.03未満'], [null, '－']])
    expect(codesOf(diagnostics)).toEqual(['cell-bound'])
  })

  test('８０以上 is the value of a target but of no year', () => {
    const { indicator, diagnostics } = oneIndicator('R4実績|R9目標', '８０以上|８０以上')
    expect([indicator?.figures[0]?.value, indicator?.target]).toMatchObject([null, { year: 2027, value: 80, raw: '８０以上' }])
    expect(codesOf(diagnostics)).toEqual(['cell-bound', 'cell-target-bound'])
  })

  test('12.0本 is 12, with what is printed kept; 12.0人 of an indicator counted in 本 is not', () => {
    const { indicator, diagnostics } = oneIndicator('R3実績|R4実績|R9目標', '12.0本|12.0人|20')
    expect(indicator?.figures.map(({ value, raw }) => [value, raw])).toEqual([[12, '12.0本'], [null, '12.0人']])
    expect(codesOf(diagnostics)).toEqual(['cell-other-unit'])
  })

  test('a unit that only the cells print becomes the indicator\'s, and is told', () => {
    const { snapshot, diagnostics } = roundByGuess(drawn('施策番号|施策名|指標名|R4実績|R9目標\n11|健康|受診者|12.0人|20人'))
    expect(snapshot.policies[0]?.indicators[0]).toMatchObject({ unit: '人', figures: [{ value: 12, raw: '12.0人' }], target: { value: 20 } })
    expect(codesOf(diagnostics)).toEqual(['unit-from-cells'])
  })

  test('a share that a workbook stores as a fraction is told: it may be the hundredth part', () => {
    const { diagnostics } = roundByGuess(rawTable([['施策名', '指標名', '単位', 'R3実績', 'R4実績', 'R9目標'], ['健康', '受診率', '%', 0.125, 0.5, 60]]))
    expect(codesOf(diagnostics)).toContain('percent-as-fraction')
  })

  test('a number that stands as a number with noise behind its digits is what was entered', () => {
    const { snapshot } = roundByGuess(rawTable([['施策名', '指標名', '単位', 'R4実績', 'R9目標'], ['健康', '歩数', '歩', 0.1 + 0.2, 1]]))
    expect(snapshot.policies[0]?.indicators[0]?.figures[0]).toMatchObject({ value: 0.3, raw: '0.3' })
  })
})

describe('rows', () => {
  test('under a name that stands once belong to it, and that is told', () => {
    const { snapshot, diagnostics } = roundByGuess(drawn('施策名|事務事業名|R4決算（千円）\n防災|訓練|1\n|備蓄|2\n緑|植樹|3'))
    expect(snapshot.policies.map(({ projects }) => projects.length)).toEqual([2, 1])
    expect(codesOf(diagnostics)).toContain('filled-down')
  })

  test('of totals add no project: 小計 is its policy\'s total, 合計 is held against all rows', () => {
    const { snapshot, diagnostics } = roundByGuess(drawn('施策名|事務事業名|R4決算（千円）\n防災|訓練|1\n|備蓄|2\n|小計|3\n緑|植樹|4\n|小計|5\n合計||8'))
    expect(snapshot.policies.map(({ projects, statedTotals }) => [projects.length, statedTotals[0]?.value])).toEqual([[2, 3], [1, 5]])
    expect(codesOf(diagnostics)).toEqual(['codes-derived', 'filled-down', 'table-total-mismatch', 'total-mismatch'])
  })

  test('with the same project in two policies are told: which one is listed again no table says', () => {
    const { diagnostics } = roundByGuess(drawn('施策名|事務事業名|R4決算（千円）\n防災|訓練|1\n緑|訓練|1'))
    expect(codesOf(diagnostics)).toContain('duplicate-project')
  })

  test('with an amount and without a name are told', () => {
    const { diagnostics } = roundByGuess(drawn('施策名|事務事業名|R4決算（千円）\n防災|訓練|1\n||7'))
    expect(codesOf(diagnostics)).toContain('row-without-name')
  })

  test('that repeat a value keep the first and tell the second', () => {
    const { snapshot, diagnostics } = roundByGuess(drawn('施策名|事務事業名|年度|区分|金額（千円）\n防災|訓練|R4|決算|1\n防災|訓練|R4|決算|2'))
    expect(snapshot.policies[0]?.projects[0]?.costs).toMatchObject([{ value: 1 }])
    expect(codesOf(diagnostics)).toContain('duplicate-value')
  })
})

describe('a table of no round', () => {
  test('gives none, and says so', () => {
    const { snapshot, diagnostics } = builtByGuess(drawn('日付|天気\n4月1日|晴れ'))
    expect(snapshot).toBeNull()
    expect(codesOf(diagnostics)).toContain('no-table-read')
  })
})

