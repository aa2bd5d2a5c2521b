import { expect, it } from 'vitest'
import { decodePolicyParts, encodePolicyParts } from '../../src/db/policy-parts.ts'
import { policy } from './builders.ts'

const five = ['611', '612', '621', '622', '631'].map((code) => policy(code))

it('five policies in parts of two come back in their order', () => {
  const parts = encodePolicyParts('r', five, 2)
  expect(parts.map(({ n }) => n)).toEqual([0, 1, 2])
  expect(decodePolicyParts(parts)).toEqual({ ok: true, value: five })
})

it('a round without policies has no parts', () => {
  expect(encodePolicyParts('r', [])).toEqual([])
  expect(decodePolicyParts([])).toEqual({ ok: true, value: [] })
})

it('line breaks and lone surrogates in a text survive', () => {
  const odd = [policy('611', { vision: '一行目\n二行目\u2028\ud800' })]
  expect(decodePolicyParts(encodePolicyParts('r', odd))).toEqual({ ok: true, value: odd })
})

it('a part with one changed byte is damaged', () => {
  const parts = encodePolicyParts('r', five, 2)
  parts[1]!.bytes[3]! ^= 1
  expect(decodePolicyParts(parts)).toEqual({ ok: false, error: { code: 'damaged', args: { part: 1 } } })
})

it('a gap in the numbers is damage', () => {
  const [first, , third] = encodePolicyParts('r', five, 2)
  expect(decodePolicyParts([first!, third!])).toMatchObject({ ok: false, error: { code: 'damaged' } })
})
