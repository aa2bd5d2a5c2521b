import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTAINMENT_STATES } from '../../src/analytics/attainment.ts'
import type { Filter } from '../../src/analytics/filter.ts'
import { DEPENDS_ON_ATTAINMENT, POINT_CODES } from '../../src/analytics/points.ts'
import { DEFAULT_VIEW, decodeQuery, encodeQuery, isFiltered, type KnownOptions, type ViewState } from '../../src/stores/address.ts'

const known: KnownOptions = {
  sections: ['6', '61', '65'], departments: ['財政課', '財産管理課', 'まち,くらし課', '100％課', '50%課'], progress: ['1', '2', '3', '4'],
  states: ATTAINMENT_STATES, necessity: ['1', '2', '3', '4'], outlooks: ['継続', '休止・廃止', ''], points: POINT_CODES,
  municipalities: ['朝霞市'], selectable: ['653', '財政課'], years: ['2020', '2021', '2022'], sheets: true,
  policies: ['631', '632', '653'],
}
const decode = (query: Record<string, string>) => decodeQuery(query, known)

const filter = fc.record<Filter>({
  sections: fc.subarray([...known.sections]),
  departments: fc.subarray([...known.departments]),
  related: fc.boolean(),
  progress: fc.subarray([1, 2, 3, 4]),
  states: fc.subarray([...ATTAINMENT_STATES]),
  necessity: fc.subarray([1, 2, 3, 4]),
  outlooks: fc.subarray([...known.outlooks]),
  text: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim()),
  points: fc.subarray([...POINT_CODES]),
  reserve: fc.boolean(),
  oneOff: fc.boolean(),
  municipalities: fc.subarray([...known.municipalities]),
})
const atMostFour = (all: readonly string[]) => fc.shuffledSubarray([...all], { maxLength: Math.min(4, all.length) })
const word = fc.option(fc.string({ minLength: 1, maxLength: 12 }))
const state = fc.record<ViewState>({
  filter, rounds: fc.subarray(['asaka-2022-6', 'asaka-2023-6']), actualOnly: fc.boolean(), hideAttainment: fc.boolean(), unit: fc.constantFrom(null, 'k', 'm', 'o'),
  sort: word, selected: fc.constantFrom(null, ...known.selectable), table: fc.boolean(), groupBy: fc.constantFrom('policy', 'department'), costScale: fc.constantFrom('own', 'shared', 'index'),
  from: fc.constantFrom(null, 2020, 2021), to: fc.constantFrom(null, 2021, 2022), form: fc.constantFrom('progress', 'small', 'values', 'need'),
  accuracyBy: fc.constantFrom('project', 'policy', 'department'), accuracyPair: fc.constantFrom(null, 2021, 2022),
  find: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.trim()),
  words: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.trim()), line: fc.constantFrom(null, 1, 1491), column: fc.constantFrom(null, 1, 15), source: fc.constantFrom(null, 't1', 't12'),
  texts: fc.constantFrom('opinions', 'factors'), compared: fc.oneof(atMostFour(known.policies), atMostFour(known.departments)), tray: fc.oneof(atMostFour(known.policies), atMostFour(known.departments)),
}).map((one): ViewState => (one.hideAttainment
  ? { ...one, form: one.form === 'need' ? 'progress' : one.form, filter: { ...one.filter, states: [], points: one.filter.points.filter((point) => !DEPENDS_ON_ATTAINMENT[point]) } }
  : one))

describe('an address', () => {
  it('brings back every state', () => {
    fc.assert(fc.property(state, (one) => {
      const { state: back, dropped } = decode(encodeQuery(one))
      expect(back).toEqual(one)
      expect(dropped).toEqual([])
    }), { numRuns: 500, seed: 18 })
  })

  it('survives the way through a real address', () => {
    fc.assert(fc.property(state, (one) => {
      const carried = Object.fromEntries(new URLSearchParams(new URLSearchParams(encodeQuery(one)).toString()))
      expect(decode(carried).state).toEqual(one)
    }), { numRuns: 100, seed: 19 })
  })

  it('is plain for the plain view', () => {
    expect(encodeQuery(DEFAULT_VIEW)).toEqual({})
    expect(decode({})).toEqual({ state: DEFAULT_VIEW, dropped: [] })
  })

  it('reads as it is spoken of', () => {
    const { state: read } = decode({ sec: '6,65', rating: '1,2', state: 'belowGuide', need: '4', q: ' デジタル ', reserve: '0', oneoff: '0', basis: 'actual', unit: 'k', rel: '1', table: '1' })
    expect(read.filter).toMatchObject({
      sections: ['6', '65'], progress: [1, 2], states: ['belowGuide'], necessity: [4], text: 'デジタル', reserve: false, oneOff: false, related: true,
    })
    expect([read.actualOnly, read.unit, read.table, read.hideAttainment]).toEqual([true, 'k', true, false])
  })
})

describe('a value that the data does not know', () => {
  it('is dropped and told, the rest holds', () => {
    const { state: read, dropped } = decode({ dept: '財政課,○○課', rating: '2,9', unit: 'x', basis: 'all', scale: 'log', by: 'city', sel: '999' })
    expect([read.filter.departments, read.filter.progress, read.unit, read.actualOnly, read.costScale, read.groupBy]).toEqual([['財政課'], [2], null, false, 'own', 'policy'])
    expect(dropped.map(({ parameter, value, why }) => `${parameter} ${value} ${why}`)).toEqual([
      'dept ○○課 unknown', 'rating 9 unknown', 'basis all unknown', 'unit x unknown', 'sel 999 unknown', 'by city unknown', 'scale log unknown',
    ])
  })

  it('is told once, however often it stands there', () => {
    expect(decode({ dept: '○○課,○○課' }).dropped).toHaveLength(1)
  })

  it('takes no number in another form for a rating', () => {
    expect(decode({ rating: '02, 2,2.0,２' }).state.filter.progress).toEqual([])
  })

  it('may be anything at all', () => {
    const hostile = fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '', ',,,', '%', '%25', '<script>', '\u0000', '\ud800', '1'.repeat(10_000), '財政課')
    const parameter = fc.constantFrom('sec', 'dept', 'rel', 'rating', 'state', 'need', 'outlook', 'q', 'point', 'reserve', 'oneoff', 'basis', 'calc', 'unit', 'sort', 'sel', 'table', 'round', 'muni', 'by', 'scale', '__proto__', 'x')
    fc.assert(fc.property(fc.dictionary(parameter, hostile), (query) => {
      const { state: read } = decode(query)
      expect(decode(encodeQuery(read)).state).toEqual(read)
      expect(({} as Record<string, unknown>).departments).toBeUndefined()
    }), { numRuns: 300, seed: 20 })
  })
})

describe('values', () => {
  it('given twice are taken once', () => {
    const { state: read } = decode({ rating: '2,2', dept: '財政課,財政課' })
    expect([read.filter.progress, read.filter.departments]).toEqual([[2], ['財政課']])
  })

  it('that are empty choose nothing and are not told', () => {
    expect(decode({ sec: '', dept: ',', rating: ',,', q: '  ', unit: '', basis: '', sort: '', sel: '' })).toEqual({ state: DEFAULT_VIEW, dropped: [] })
  })

  it('can be a blank outlook, which is not no outlook', () => {
    const blank = { ...DEFAULT_VIEW, filter: { ...DEFAULT_VIEW.filter, outlooks: [''] } }
    expect(decode(encodeQuery(blank)).state.filter.outlooks).toEqual([''])
  })
})

describe('with the 試算 hidden', () => {
  it('no clause rests on it, and that is told', () => {
    const { state: read, dropped } = decode({ calc: '0', state: 'reached', point: 'F1,F2' })
    expect([read.hideAttainment, read.filter.states, read.filter.points]).toEqual([true, [], ['F2']])
    expect(dropped.map(({ value, why }) => `${value} ${why}`)).toEqual(['reached attainment-hidden', 'F1 attainment-hidden'])
  })
})

describe('a filter', () => {
  it('narrows by any clause, and by no switch of display', () => {
    const narrowed = (change: Partial<Filter>): boolean => isFiltered({ ...DEFAULT_VIEW.filter, ...change })
    expect([{}, { related: true }].map(narrowed)).toEqual([false, false])
    expect([{ text: '橋' }, { reserve: false }, { oneOff: false }, { sections: ['6'] }].map(narrowed)).toEqual([true, true, true, true])
  })
})
