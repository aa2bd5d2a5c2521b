import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { policyFields, searchWords } from '../../src/analytics/policy-text.ts'
import { findHits, findPolicies } from '../../src/analytics/search.ts'
import { aPolicy, asakaFacts, aSnapshot, choose, codesOf } from './builders.ts'

const facts = asakaFacts()
const excerptsOf = (text: string, wish: string): string[] => {
  const own = buildFacts([aSnapshot([aPolicy('611', { issues: text })])])
  return findHits(own, 0, wish).fields.flatMap((field) => field.excerpts.map(({ start, end }) => field.text.slice(start, end)))
}

describe('searching the source document', () => {
  it('デジタル stands in 642, 651 and 654 and nowhere else', () => {
    expect(codesOf(facts, findPolicies(facts, 'デジタル'))).toEqual(['642', '651', '654'])
  })

  it('finds the same in half-width kana', () => {
    expect(findPolicies(facts, 'ﾃﾞｼﾞﾀﾙ')).toEqual(findPolicies(facts, 'デジタル'))
  })

  it('several words are all wanted, each in any text of the policy', () => {
    expect(codesOf(facts, findPolicies(facts, 'デジタル　総合戦略'))).toEqual(['651'])
    expect(findPolicies(facts, 'デジタル ブロックチェーン')).toEqual([])
  })

  it('no word finds nothing, though it filters nothing', () => {
    expect(findPolicies(facts, ' ')).toEqual([])
  })

  it('names the text and counts what it marks', () => {
    const [at] = findPolicies(facts, '田園都市')
    const { count, fields } = findHits(facts, at!, '田園都市')
    expect(count).toBe(1)
    expect(fields.map((field) => field.key)).toEqual(['issues'])
  })
})

describe('a hit in its context', () => {
  const long = 'あ'.repeat(50)

  it('has thirty characters on each side', () => {
    expect(excerptsOf(`${long}語${long}`, '語')).toEqual([`${'あ'.repeat(30)}語${'あ'.repeat(30)}`])
  })

  it('ends with its paragraph', () => {
    expect(excerptsOf(`前の段落\n語の段落\n後の段落`, '語')).toEqual(['語の段落'])
  })

  it('is joined with a neighbour whose context it meets', () => {
    expect(excerptsOf(`語${'あ'.repeat(60)}語${'あ'.repeat(61)}語`, '語')).toHaveLength(2)
  })

  it('does not cut a sign of two units', () => {
    const [excerpt = ''] = excerptsOf(`${'𠮷'.repeat(40)}あ語${'𠮷'.repeat(40)}`, '語')
    expect(excerpt).toBe(`${'𠮷'.repeat(14)}あ語${'𠮷'.repeat(15)}`)
  })
})

const document = facts.policies.source.flatMap((policy) => policyFields(policy).map((field) => field.text))
/** Words as people ask for them: cut out of the document, in other widths and cases, or strange. */
const wish = fc.oneof(
  fc.tuple(fc.constantFrom(...document), fc.nat(), fc.integer({ min: 1, max: 6 })).map(([text, from, length]) => {
    const start = from % text.length
    return text.slice(start, start + length)
  }),
  fc.constantFrom('ＰＰＳ', 'pps', '㌔', 'ｶﾞ', 'R4', '（', '%'),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
)
const wishes = fc.array(wish, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

describe('for any words', () => {
  it('the search finds the policies that the filter chooses', () => {
    fc.assert(fc.property(wishes, (text) => {
      fc.pre(searchWords(text).length > 0)
      expect(findPolicies(facts, text)).toEqual([...choose(facts, { text }).policyIndexes])
    }))
  })

  it('every word of a found policy is shown, and every excerpt is a stretch of its text around its marks', () => {
    fc.assert(fc.property(wishes, (text) => {
      for (const policy of findPolicies(facts, text).slice(0, 3)) {
        const { count, fields } = findHits(facts, policy, text)
        expect(count).toBeGreaterThan(0)
        for (const { text: whole, excerpts } of fields) {
          for (const { start, end, marks } of excerpts) {
            const shown = whole.slice(start, end)
            expect(shown.length).toBe(end - start)
            expect(whole).toContain(shown)
            expect(marks.every((mark) => start <= mark.start && mark.start < mark.end && mark.end <= end)).toBe(true)
          }
        }
      }
    }), { numRuns: 60 })
  })
})
