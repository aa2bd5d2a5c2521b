import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, decodeQuery, encodeQuery, type KnownOptions } from '../../src/stores/address.ts'

const known: KnownOptions = {
  sections: [], departments: [], progress: [], states: [], necessity: [], outlooks: [], points: [], municipalities: [], policies: [], selectable: [],
  years: ['2020', '2021', '2022'], sheets: true,
}

describe("a page's own part of the address", () => {
  it('comes back as it was written', () => {
    const query = { from: '2021', to: '2022', form: 'values', acc: 'department', pair: '2021', find: '選挙' }
    const { state, dropped } = decodeQuery(query, known)
    expect(state).toMatchObject({ from: 2021, to: 2022, form: 'values', accuracyBy: 'department', accuracyPair: 2021, find: '選挙' })
    expect(dropped).toEqual([])
    expect(encodeQuery(state)).toEqual(query)
  })

  it('says nothing where nothing differs from the default', () => {
    expect(encodeQuery(DEFAULT_VIEW)).toEqual({})
  })

  it('a year or a form that there is not is dropped and told', () => {
    const { state, dropped } = decodeQuery({ from: '1999', form: 'pie' }, known)
    expect(state).toMatchObject({ from: null, form: 'progress' })
    expect(dropped).toEqual([{ parameter: 'form', value: 'pie', why: 'unknown' }, { parameter: 'from', value: '1999', why: 'unknown' }])
  })

  it('a form that rests on 試算 is dropped while that is hidden', () => {
    const { state, dropped } = decodeQuery({ form: 'need', calc: '0' }, known)
    expect(state.form).toBe('progress')
    expect(dropped).toEqual([{ parameter: 'form', value: 'need', why: 'attainment-hidden' }])
  })
})
