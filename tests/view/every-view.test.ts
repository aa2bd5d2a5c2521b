import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTAINMENT_STATES } from '../../src/analytics/attainment.ts'
import type { Filter } from '../../src/analytics/filter.ts'
import { POINT_CODES } from '../../src/analytics/points.ts'
import { asaka } from '../analytics/asaka.ts'
import { asakaViews } from './asaka.ts'
import { everyView, shownIn, type Switches } from './every-view.ts'

const { facts } = asakaViews()
const some = <T>(...all: T[]) => fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: fc.subarray(all) })
const filter = fc.record<Filter>({
  sections: some('6', '61', '62', '64', '65', '632', '653', '9'),
  departments: some(...facts.departments),
  related: fc.boolean(),
  progress: some(0, 1, 2, 3, 4),
  states: some(...ATTAINMENT_STATES),
  necessity: some(3, 4),
  outlooks: some(...facts.outlooks),
  text: fc.constantFrom('', '', '', '', 'デジタル', '５年ごと', '積立 市', '見つからない語', '.*(', '__proto__'),
  points: some(...POINT_CODES),
  reserve: fc.boolean(),
  oneOff: fc.boolean(),
  municipalities: some('朝霞市'),
})
const switches = fc.record<Switches>({
  actualOnly: fc.boolean(),
  hideAttainment: fc.boolean(),
  unit: fc.constantFrom('k', 'm', 'o'),
  scale: fc.constantFrom('own', 'shared', 'index'),
  by: fc.constantFrom('policy', 'department'),
})

const BROKEN = /NaN|undefined|null|Infinity|\[object/
const OF_ATTAINMENT = /目安|試算|到達|確認待ち|届かない/
/** The departments' own text, which may use any word. */
const printed = JSON.stringify(asaka())
const breaches = (views: unknown, broken: RegExp): string[] =>
  shownIn(views)
    .filter(({ value }) => (typeof value === 'number' ? !Number.isFinite(value) : value.split('\n').some((line) => broken.test(line) && !printed.includes(line))))
    .map(({ at, value }) => `${at}: ${value}`)

describe('under any filter and switches', () => {
  it('every view stands, and shows nothing broken', () => {
    fc.assert(
      fc.property(filter, switches, (wanted, how) => {
        expect(breaches(everyView(wanted, how), BROKEN)).toEqual([])
      }),
      { numRuns: 200, seed: 2022 },
    )
  })

  it('with the 試算 hidden no view says a word of it', () => {
    fc.assert(
      fc.property(filter, switches, (wanted, how) => {
        const unruled = { ...wanted, states: [], points: wanted.points.filter((point) => point === 'F2') }
        expect(breaches(everyView(unruled, { ...how, hideAttainment: true }), OF_ATTAINMENT)).toEqual([])
      }),
      { numRuns: 100, seed: 2025 },
    )
  })
})

describe('the search for what is broken', () => {
  it('finds it at any depth', () => {
    expect(breaches({ a: [{ text: 'NaN億円', order: null }], b: { share: Number.NaN, note: undefined } }, BROKEN)).toEqual([
      '.a.0.text: NaN億円', '.b.share: NaN', '.b.note: undefined',
    ])
  })

  it('finds the words of the 試算 where it is shown', () => {
    const found = breaches(everyView({}, { actualOnly: false, hideAttainment: false, unit: 'm', scale: 'own', by: 'policy' }), OF_ATTAINMENT)
    expect(new Set(found.map((one) => one.split('.')[1]))).toEqual(new Set(['kpis', 'exceptions', 'departments', 'policies', 'details', 'indicators', 'figures', 'compared', 'savedTables', 'stepsAway', 'facets', 'points']))
  })
})
