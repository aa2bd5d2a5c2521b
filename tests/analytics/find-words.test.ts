import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords } from '../../src/analytics/find-words.ts'
import { normaliseText, searchWords } from '../../src/analytics/policy-text.ts'

const found = (text: string, wish: string): string[] =>
  findWords(text, searchWords(wish)).map(({ start, end }) => text.slice(start, end))

describe('where a word stands', () => {
  it.each([
    ['full-width letters are the plain ones', 'ＤＸの推進とdxの基盤', 'DX', ['ＤＸ', 'dx']],
    ['half-width kana with its mark is one kana', 'ﾃﾞｼﾞﾀﾙ化', 'デジタル', ['ﾃﾞｼﾞﾀﾙ']],
    ['kana written with a combining mark is found', 'テ\u3099シ\u3099タル化', 'デジタル', ['テ\u3099シ\u3099タル']],
    ['a square word is marked whole for a part of it', '500㌔の道', 'キロ', ['㌔']],
    ['a square word is marked whole for its end', '500㌔の道', 'ロの', ['㌔の']],
    ['what follows a square word keeps its place', '㌔㌔㌔道路', '道路', ['道路']],
    ['a ligature is its letters', 'ﬁle', 'file', ['ﬁle']],
    ['a company sign is its letters in brackets', '㈱朝霞', '(株)朝', ['㈱朝']],
    ['a sign of two units is not cut', '𠮷野と👪', '野', ['野']],
    ['a letter whose form depends on its neighbours is marked with them', 'ΑΣ ΣΑΣ', 'σα', ['ΣΑΣ']],
    ['words beside each other are both marked', '行政情報デジタル化', 'デジタル 情報', ['情報', 'デジタル']],
    ['words that overlap are marked as one', 'デジタル化推進', 'デジタル化 化推進', ['デジタル化推進']],
    ['a word that is absent marks nothing', '本文', '語', []],
    ['no word marks nothing', '本文', ' 　', []],
  ])('%s', (_name, text, wish, expected) => {
    expect(found(text, wish)).toEqual(expected)
  })
})

const letters = fc.constantFrom(...'aAｱﾊﾞﾟ゛ガか\u3099㌔㈱ﬁΣσςİ각ᄀ\u1161\u11a8Å\u0301\u0323 \n、𠮷', 'ﾊﾞ', '㍿')
const strange = fc.string({ unit: letters, maxLength: 24 })

describe('for any text', () => {
  it('a word is marked exactly where the text in searchable form holds it', () => {
    fc.assert(fc.property(strange, strange, (text, wish) => {
      for (const word of searchWords(wish)) {
        const ranges = findWords(text, [word])
        expect(ranges.length > 0).toBe(normaliseText(text).includes(word))
        for (const { start, end } of ranges) expect(normaliseText(text.slice(start, end))).toContain(word)
      }
    }))
  })

  it('marks stand in order, apart and within the text', () => {
    fc.assert(fc.property(strange, strange, (text, wish) => {
      let last = 0
      for (const { start, end } of findWords(text, searchWords(wish))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }))
  })
})
