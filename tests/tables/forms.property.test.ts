import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFromTables } from '../../src/tables/build-from-tables.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import type { Diagnostic } from '../../src/snapshot/types.ts'
import { DASHES, printedAmount, printedValue, UNSAFE, UNSAFE_VALUES, type Unit } from './printed-cells.ts'
import { amount, nameOf } from './random-round.ts'
import { decoded, rawTable, roundByGuess } from './table-builders.ts'

const RUNS = 80

/** What a cell prints, what it may be read as, and whether a reader must be told. */
interface Printed {
  readonly text: string
  readonly value: number | null
  readonly told: boolean
}

const isTold = (diagnostics: readonly Diagnostic[], at: unknown): boolean => diagnostics.some((one) => JSON.stringify(one.at) === JSON.stringify(at))

const nothing = fc.constantFrom(...DASHES.filter((dash) => dash.trim() !== '')).map((text): Printed => ({ text, value: null, told: false }))
const money = (unit: Unit): fc.Arbitrary<Printed> => fc.oneof(
  { weight: 6, arbitrary: amount.chain((value) => printedAmount(value, unit).map((text) => ({ text, value, told: false }))) },
  { weight: 1, arbitrary: nothing }, { weight: 1, arbitrary: fc.constantFrom(...UNSAFE).map((text) => ({ text, value: null, told: true })) },
)
/** The ways in which a table names a fiscal year in a cell of its own. */
const YEAR_CELLS: readonly ((year: number) => string)[] = [
  (year) => `令和${year - 2018}年度`, (year) => `R${year - 2018}`, (year) => `Ｒ${year - 2018}年度`, (year) => String(year), (year) => `${year}年度`, (year) => `令和${year - 2018}（${year}）年度`,
]
const BASIS_WORDS = { settled: ['決算', '決算額', '実績'], estimate: ['決算見込み', '見込'], budget: ['予算', '当初予算'] } as const
const KINDS = [[2021, 'settled'], [2022, 'settled'], [2023, 'estimate'], [2023, 'budget'], [2024, 'budget']] as const

const longRow = (unit: Unit) => fc.record({ cell: money(unit), year: fc.constantFrom(...YEAR_CELLS), word: fc.nat({ max: 2 }) })

describe('a table with one amount a row', () => {
  test('reads back right or told, whatever the order of its rows, its years and its words', () => {
    const form = fc.constantFrom<Unit>('円', '千円', '百万円').chain((unit) => fc.record({
      unit: fc.constant(unit), rows: fc.array(longRow(unit), { minLength: 10, maxLength: 10 }), order: fc.shuffledSubarray(Array.from({ length: 10 }, (_, at) => at), { minLength: 10 }),
    }))
    fc.assert(fc.property(form, ({ unit, rows, order }) => {
      const lines = order.map((at) => {
        const [year, basis] = KINDS[at % KINDS.length]!
        const { cell, year: write, word } = rows[at]!
        const words = BASIS_WORDS[basis]
        return ['防災の推進', nameOf('事業', at < KINDS.length ? 0 : 1), write(year), words[word % words.length]!, cell.text]
      })
      const { snapshot, diagnostics } = roundByGuess(rawTable([['令和5年度 事務事業評価'], ['施策名', '事務事業名', '年度', '区分', `金額（${unit}）`], ...lines]))
      const projects = snapshot.policies.flatMap((policy) => policy.projects)
      rows.forEach(({ cell }, at) => {
        const [year, basis] = KINDS[at % KINDS.length]!
        const cost = projects.find(({ name }) => name === nameOf('事業', at < KINDS.length ? 0 : 1))?.costs.find((one) => one.year === year && one.basis === basis)
        expect({ at, text: cell.text, value: cost?.value }).toEqual({ at, text: cell.text, value: cell.value })
        if (cell.told) expect(isTold(diagnostics, cost?.at), cell.text).toBe(true)
      })
    }), { numRuns: RUNS })
  })
})

const INDICATOR_HEADINGS = [
  ['令和3年度実績', '令和4年度実績', '令和5年度見込み', '令和9年度目標値'], ['R3', 'R4', 'R5見込', 'R9目標'], ['2021年度実績値', '2022年度実績値', '2023年度見込値', '2027年度目標値'],
  ['R3年度実績', '4年度実績', '5年度見込み', '9年度目標'],
] as const

describe('a table of indicators with years as columns', () => {
  const UNITS = ['人', '件', '%', '回'] as const
  const row = fc.constantFrom(...UNITS).chain((unit) => {
    const bound = fc.constantFrom('８０以上', '80以上', '≧80')
    const unsafe = (text: string): Printed => ({ text, value: null, told: true })
    const cell: fc.Arbitrary<Printed> = fc.oneof({ weight: 6, arbitrary: printedValue(unit) }, { weight: 1, arbitrary: nothing }, { weight: 1, arbitrary: fc.constantFrom(...UNSAFE_VALUES).map(unsafe) })
    const value = fc.oneof({ weight: 8, arbitrary: cell }, { weight: 1, arbitrary: bound.map(unsafe) })
    // 以上 says of a target what its value is.
    const target = fc.oneof({ weight: 4, arbitrary: cell }, { weight: 1, arbitrary: bound.map((text): Printed => ({ text, value: 80, told: true })) })
    return fc.record({ unit: fc.constant(unit), figures: fc.tuple(value, value, value), target })
  })

  test('reads back right or told: units behind numbers, bounds, dashes, and years without an era', () => {
    fc.assert(fc.property(fc.constantFrom(...INDICATOR_HEADINGS), fc.array(row, { minLength: 1, maxLength: 6 }), (headings, rows) => {
      const lines = rows.map(({ unit, figures, target }, at) => ['11', '緑の保全', nameOf('の数', at), unit, ...figures.map(({ text }) => text), target.text])
      const { snapshot, diagnostics } = roundByGuess(rawTable([['施策番号', '施策名', '指標名', '単位', ...headings], ...lines], '指標'))
      expect(snapshot.evaluationYear).toBe(2023)
      rows.forEach(({ figures, target }, at) => {
        const indicator = snapshot.policies[0]!.indicators[at]!
        const read = [...[2021, 2022, 2023].map((year) => indicator.figures.find((one) => one.year === year)), indicator.target]
        const printed = [...figures, target]
        expect(read.map((one, place) => [printed[place]!.text, one?.value])).toEqual(printed.map(({ text, value }) => [text, value]))
        printed.forEach((one, place) => { if (one.told) expect(isTold(diagnostics, read[place]?.at), one.text).toBe(true) })
        expect(indicator.target.year).toBe(2027)
      })
    }), { numRuns: RUNS })
  })
})

describe('ratings on a scale of their own', () => {
  const SCALES = [['A', 'B', 'C'], ['S', 'A', 'B', 'C', 'D'], ['順調', '概ね順調', 'やや遅れている', '遅れている'], ['◎', '○', '△', '×'], ['拡充', '継続', '縮小', '廃止']] as const

  test('keep their words, their order and the step from which a policy counts as delayed', () => {
    const form = fc.constantFrom(...SCALES).chain((steps) => fc.record({
      steps: fc.constant(steps), worst: fc.constantFrom(1, 0), delayed: fc.option(fc.nat({ max: steps.length - 1 })), given: fc.array(fc.nat({ max: steps.length - 1 }), { minLength: 1, maxLength: 9 }),
    }))
    fc.assert(fc.property(form, ({ steps, worst, delayed, given }) => {
      const table = rawTable([['令和5年度'], ['施策番号', '施策名', '評価'], ...given.map((place, at) => [String(at + 1), nameOf('の充実', at), steps[place]!])], '施策一覧')
      const guessed = guessMapping([table])
      const delayedFrom = delayed === null ? null : worst + steps.length - 1 - delayed
      const progress = { steps: steps.map((printed) => ({ printed, label: '' })), worst, delayedFrom }
      const { policies, ratingScales } = decoded(buildFromTables([table], { ...guessed, round: { ...guessed.round, progress } }).snapshot)
      expect(policies.map((policy) => policy.progress.rating)).toEqual(given.map((place) => worst + steps.length - 1 - place))
      expect(policies.map((policy) => policy.progress.printed ?? policy.progress.label)).toEqual(given.map((place) => steps[place]!))
      expect(ratingScales.progress).toMatchObject({ best: worst + steps.length - 1, worst, delayedFrom })
    }), { numRuns: RUNS })
  })

  test('1 to 5 with 1 best: the rank is turned round once a person says so, and the printed number stays', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }), (given) => {
      const table = rawTable([['令和5年度'], ['施策番号', '施策名', '評価'], ...given.map((printed, at) => [String(at + 1), nameOf('の充実', at), String(printed)])], '施策一覧')
      const guessed = guessMapping([table])
      const progress = { steps: [1, 2, 3, 4, 5].map((printed) => ({ printed: String(printed), label: '' })), worst: 1, delayedFrom: 2 }
      const { policies } = decoded(buildFromTables([table], { ...guessed, round: { ...guessed.round, progress } }).snapshot)
      expect(policies.map((policy) => [policy.progress.rating, policy.progress.printed ?? String(policy.progress.rating)])).toEqual(given.map((printed) => [6 - printed, String(printed)]))
    }), { numRuns: RUNS })
  })
})

describe('事務事業評価 without 施策', () => {
  const DEPARTMENTS = ['福祉課', '防災課', '道路課'] as const

  test('is grouped by department, every project with its amounts at the one that it names', () => {
    const project = fc.record({ department: fc.constantFrom(...DEPARTMENTS), cells: fc.tuple(money('千円'), money('千円')) })
    fc.assert(fc.property(fc.array(project, { minLength: 1, maxLength: 9 }), (projects) => {
      const lines = projects.map(({ department, cells }, at) => [String(at + 1), nameOf('事業', at), department, cells[0].text, cells[1].text])
      const { snapshot } = roundByGuess(rawTable([['事業番号', '事務事業名', '担当課', 'R4決算（千円）', 'R5予算（千円）'], ...lines]))
      const read = snapshot.policies.flatMap(({ name, leadDepartment, projects: own }) => own.map((one) => [name, leadDepartment, one.name, ...one.costs.map(({ value }) => value)]))
      const wanted = projects.map(({ department, cells }, at) => [department, department, nameOf('事業', at), cells[0].value, cells[1].value])
      expect(read.map(String).sort()).toEqual(wanted.map(String).sort())
    }), { numRuns: RUNS })
  })
})
