import { describe, expect, it } from 'vitest'
import { addCompared, decodeCompared, moveCompared } from '../../src/stores/compare-choice.ts'

const known = { policies: ['611', '612', '621', '622', '631'], departments: ['財政課', '人権庶務課'] }
const full = ['611', '612', '621', '622']

describe('what is put by for comparison', () => {
  it('takes four and refuses the fifth', () => {
    expect(addCompared(full.slice(0, 3), '622', known)).toEqual({ ok: true, value: full })
    expect(addCompared(full, '631', known)).toEqual({ ok: false, error: 'full' })
  })

  it('holds a thing once', () => {
    expect(addCompared(full, '612', known)).toEqual({ ok: true, value: full })
  })

  it('holds policies or departments, never both', () => {
    expect(addCompared(['611'], '財政課', known)).toEqual({ ok: false, error: 'other-kind' })
    expect(addCompared(['財政課'], '人権庶務課', known)).toEqual({ ok: true, value: ['財政課', '人権庶務課'] })
  })

  it('is ordered by steps and stays at its edges', () => {
    expect(moveCompared(full, '621', -1)).toEqual(['611', '621', '612', '622'])
    expect(moveCompared(full, '611', 1)).toEqual(['612', '611', '621', '622'])
    expect(moveCompared(full, '611', -1)).toEqual(full)
    expect(moveCompared(full, '622', 1)).toEqual(full)
    expect(moveCompared(full, '999', 1)).toEqual(full)
  })
})

describe('a list of an address', () => {
  it('keeps the order, each once, and tells what it leaves out and why', () => {
    expect(decodeCompared(['631', '612', '999', '財政課', '612', '611', '621', '622'], known)).toEqual({
      chosen: ['631', '612', '611', '621'],
      dropped: [{ value: '999', why: 'unknown' }, { value: '財政課', why: 'other-kind' }, { value: '622', why: 'full' }],
    })
  })

  it('may be empty', () => {
    expect(decodeCompared([], known)).toEqual({ chosen: [], dropped: [] })
  })
})
