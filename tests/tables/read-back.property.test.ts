import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic, Snapshot } from '../../src/snapshot/types.ts'
import { writeTidy } from '../../src/tables/write-tidy.ts'
import { DASHES, printedAmount, UNSAFE, type Unit } from './printed-cells.ts'
import { amount, nameOf, randomRound } from './random-round.ts'
import { asRead, rawTable, roundByGuess, textAtPlace, withoutPlaces } from './table-builders.ts'

const RUNS = 60

describe('a round written in the tidy form', () => {
  test('reads back as itself, every value and word', () => {
    fc.assert(fc.property(randomRound, (round) => {
      expect(withoutPlaces(roundByGuess(...asRead(writeTidy(round))).snapshot)).toEqual(withoutPlaces(round))
    }), { numRuns: RUNS })
  })
})

/** What a cell prints and what it may be read as: null with a diagnostic, null without one, or a value. */
interface Printed {
  readonly text: string
  readonly value: number | null
  readonly told: boolean
}

const cellIn = (unit: Unit): fc.Arbitrary<Printed> => fc.oneof(
  { weight: 6, arbitrary: amount.chain((value) => printedAmount(value, unit).map((text) => ({ text, value, told: false }))) },
  { weight: 1, arbitrary: fc.constantFrom(...DASHES).map((text) => ({ text, value: null, told: false })) },
  { weight: 1, arbitrary: fc.constantFrom(...UNSAFE).map((text) => ({ text, value: null, told: true })) },
)

const HEADINGS = {
  long: ['令和4年度決算', '令和5年度決算見込み', '令和6年度予算', '令和5年度予算'],
  short: ['R4決算', 'R5見込', 'R6予算', 'R5予算'],
  western: ['2022年度決算額', '2023年度決算見込額', '2024年度当初予算額', '2023年度予算額'],
} as const
const BASES = ['2022 settled', '2023 estimate', '2024 budget', '2023 budget']

const wideTable = fc.record({
  unit: fc.constantFrom<Unit>('円', '千円', '百万円'), said: fc.constantFrom('note', 'heading'), headings: fc.constantFrom<keyof typeof HEADINGS>('long', 'short', 'western'),
  twoRows: fc.boolean(), merged: fc.boolean(), policies: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
}).chain((form) => {
  const rows = form.policies.reduce((sum, one) => sum + one, 0)
  return fc.array(fc.array(cellIn(form.unit), { minLength: 4, maxLength: 4 }), { minLength: rows, maxLength: rows }).map((cells) => ({ ...form, cells }))
})

type Wide = typeof wideTable extends fc.Arbitrary<infer T> ? T : never

/** 年度 over 決算 and 予算, where a year that stands over two columns is printed once. */
function headingRows({ twoRows, headings, said, unit }: Wide): (string | null)[][] {
  const words = ['No', '施策名', '事務事業名', '担当課']
  const suffix = said === 'heading' ? `（${unit}）` : ''
  if (!twoRows) return [[...words, ...HEADINGS[headings].map((one) => `${one}${suffix}`)]]
  return [[...words, '令和4年度', '令和5年度', '令和6年度', '令和5年度'], [null, null, null, null, ...['決算額', '決算見込額', '予算額', '予算額'].map((one) => `${one}${suffix}`)]]
}

function tableOf(form: Wide) {
  const rows = form.policies.flatMap((count, policy) => Array.from({ length: count }, (_, at) => ({ policy, at })))
  return rawTable([
    [`令和5年度 事務事業評価一覧${form.said === 'note' ? `（単位：${form.unit}）` : ''}`], [],
    ...headingRows(form),
    ...rows.map(({ policy, at }, row) => [
      String(row + 1), form.merged && at > 0 ? null : nameOf('の推進', policy), nameOf('事業', row), '企画課', ...(form.cells[row] ?? []).map(({ text }) => text),
    ]),
  ], '一覧', '評価一覧.csv')
}

const isTold = (diagnostics: readonly Diagnostic[], at: unknown): boolean => diagnostics.some((one) => one.severity === 'warning' && JSON.stringify(one.at) === JSON.stringify(at))

function expectCells(snapshot: Snapshot, diagnostics: readonly Diagnostic[], { cells }: Wide): void {
  const projects = snapshot.policies.flatMap((policy) => policy.projects)
  expect(projects.map(({ name }) => name)).toEqual(cells.map((_, row) => nameOf('事業', row)))
  projects.forEach(({ costs }, row) => BASES.forEach((key, column) => {
    const printed = cells[row]?.[column]
    const cost = costs.find(({ year, basis }) => `${year} ${basis}` === key)
    expect({ row, key, text: printed?.text, value: cost?.value }).toEqual({ row, key, text: printed?.text, value: printed?.value })
    if (printed?.told === true) expect(isTold(diagnostics, cost?.at), printed.text).toBe(true)
    if (cost?.raw !== '') expect(textAtPlace(snapshot, cost?.at).trim()).toBe(cost?.raw?.replaceAll('\n', ' '))
  }))
}

describe('a table with years as columns', () => {
  test('reads back right or told, in every unit, heading and way to print a number', () => {
    fc.assert(fc.property(wideTable, (form) => {
      const { snapshot, diagnostics } = roundByGuess(tableOf(form))
      expectCells(snapshot, diagnostics, form)
      expect(snapshot.policies.map(({ projects }) => projects.length)).toEqual(form.policies)
      expect(snapshot.evaluationYear).toBe(2023)
    }), { numRuns: RUNS * 2 })
  })
})
