import { describe, expect, it } from 'vitest'
import {
  DEFAULT_PLACE, decodePlaceParameters, encodePlaceParameters, readPageQuery, writePageQuery,
} from '../../src/stores/place-parameters.ts'

function decode(query: Record<string, string>) {
  const dropped: string[] = []
  return { state: decodePlaceParameters(query, (parameter, value) => dropped.push(`${parameter}=${value}`)), dropped }
}

describe('a place in シート本文', () => {
  it('is read from the address and written to it', () => {
    const query = { line: '1491', col: '9', src: 't2', words: '削減 PPS' }
    const { state, dropped } = decode(query)
    expect(state).toEqual({ line: 1491, column: 9, source: 't2', words: '削減 PPS' })
    expect(dropped).toEqual([])
    expect(encodePlaceParameters(state)).toEqual(query)
  })

  it.each(['0', '-1', '1e3', '１２', 'abc', '1.5', '9999999999'])('a line %s that can be none is dropped with a word', (line) => {
    const { state, dropped } = decode({ line })
    expect(state).toEqual(DEFAULT_PLACE)
    expect(dropped).toEqual([`line=${line}`])
  })

  it('is not written where there is none', () => {
    expect(encodePlaceParameters(DEFAULT_PLACE)).toEqual({})
  })
})

describe('what is searched for', () => {
  it('is no condition of the other pages', () => {
    expect(readPageQuery('/search', { q: 'デジタル', sec: '65' })).toEqual({ words: 'デジタル', sec: '65' })
  })

  it('stands in the address as q, on the page of the search alone', () => {
    expect(writePageQuery('/search', { words: 'デジタル', unit: 'k' })).toEqual({ q: 'デジタル', unit: 'k' })
    expect(writePageQuery('/search', { unit: 'k' })).toEqual({ unit: 'k' })
    expect(writePageQuery('/policies/653', { words: 'PPS' })).toEqual({ words: 'PPS' })
    expect(readPageQuery('/policies', { q: 'PPS' })).toEqual({ q: 'PPS' })
  })
})
