import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countHeldWords, stretchesOf } from '../../src/analytics/search-texts.ts'

const RUNS = { numRuns: 300, seed: 631 }
// Few signs, so that words are found, nearly found and found twice; some share a byte with another.
const signs = (maxLength: number, minLength = 0) => fc.string({ unit: fc.constantFrom('事', '業', '見', '本', 'の', 'ー', 'a', '語'), minLength, maxLength })
const texts = fc.array(fc.array(signs(12), { maxLength: 3 }).map((lines) => lines.join('\n')), { maxLength: 8 })
const words = fc.uniqueArray(signs(4, 1), { minLength: 1, maxLength: 3 })

const countPlainly = (all: readonly string[], wanted: readonly string[]): readonly number[] =>
  all.map((text) => wanted.filter((word) => text.includes(word)).length)

describe('words in the texts of many policies', () => {
  it('are found in exactly the policies whose own text holds them', () => {
    fc.assert(fc.property(texts, words, (all, wanted) => {
      expect([...countHeldWords(stretchesOf(all.length, (at) => all[at]!), all.length, wanted)]).toEqual(countPlainly(all, wanted))
    }), RUNS)
  })

  it('are found beyond the first stretch, and never across the end of a policy', () => {
    const all = Array.from({ length: 1100 }, (_, at) => (at % 3 === 0 ? '見本の事業' : at % 3 === 1 ? '見' : '本'))
    const found = countHeldWords(stretchesOf(all.length, (at) => all[at]!), all.length, ['見本', '本'])
    expect([...found]).toEqual(countPlainly(all, ['見本', '本']))
  })

  it('are looked for in a text that is asked for once', () => {
    let asked = 0
    const stretches = stretchesOf(600, () => `語${asked++}`)
    countHeldWords(stretches, 600, ['語'])
    countHeldWords(stretches, 600, ['語1'])
    expect(asked).toBe(600)
  })
})
