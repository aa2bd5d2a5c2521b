import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeColumnParts, encodeColumnParts } from '../../src/db/column-parts.ts'

const array = fc.oneof(
  fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.int8Array(), fc.int16Array(), fc.int32Array(), fc.float32Array(), fc.float64Array(),
)
const columns = fc.record({ words: fc.jsonValue({ maxDepth: 2 }), arrays: fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }).map((name) => `c${name}`), array, { maxKeys: 8 }) })
  .map(({ words, arrays }) => ({ words: JSON.parse(JSON.stringify(words)) as unknown, arrays: { ...arrays } }))

describe('columns as parts', () => {
  it('come back as they were, whatever their types and lengths', () => {
    fc.assert(fc.property(columns, (given) => {
      expect(decodeColumnParts(encodeColumnParts('r~1', given))).toEqual({ ok: true, value: given })
    }), { numRuns: 100 })
  })

  it('are few: small ones lie together, a large one alone', () => {
    const arrays = { a: new Uint8Array(7), b: new Float64Array(3_000_000).fill(1.5), c: Uint16Array.of(1, 2, 3), d: new Uint32Array(10) }
    const parts = encodeColumnParts('r~1', { words: null, arrays })
    expect(parts.map(({ n, bytes }) => [n, bytes.length])).toEqual([[0, parts[0]!.bytes.length], [1, 8], [2, 24_000_000], [3, 48]])
    const back = decodeColumnParts(parts)
    expect(back.ok && Object.values(back.value.arrays).map((one) => [one.length, one[2]])).toEqual([[7, 0], [3_000_000, 1.5], [3, 3], [10, 0]])
  })

  it('are damaged where one is missing or a single byte has changed', () => {
    const parts = encodeColumnParts('r~1', { words: ['課'], arrays: { a: Uint16Array.of(1, 2, 3) } })
    expect(decodeColumnParts([])).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(decodeColumnParts(parts.slice(0, 1))).toMatchObject({ ok: false, error: { code: 'damaged' } })
    for (const [n, part] of parts.entries()) {
      for (let at = 0; at < part.bytes.length; at++) {
        const bytes = Uint8Array.from(part.bytes)
        bytes[at]! ^= 1
        expect(decodeColumnParts(parts.with(n, { ...part, bytes }))).toMatchObject({ ok: false, error: { code: 'damaged', args: { columns: n } } })
      }
    }
  })
})
