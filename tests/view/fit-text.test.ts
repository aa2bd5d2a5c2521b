import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitTexts, linesOf, type TextToFit } from '../../src/view/fit-text.ts'

const EMS = 20
const aText = (key: string, ...paragraphs: readonly string[]): TextToFit => ({ key, paragraphs, restLength: 12 })

describe('texts on paper', () => {
  it('stand whole where there is room', () => {
    expect(fitTexts([aText('a', 'あ'.repeat(50)), aText('b', 'い')], 9, EMS, 0.2)).toEqual([
      { key: 'a', text: 'あ'.repeat(50), cut: false }, { key: 'b', text: 'い', cut: false },
    ])
  })

  it('are cut behind a sentence where one ends near, else with …', () => {
    const sentence = `${'あ'.repeat(20)}。`
    expect(fitTexts([aText('a', sentence + 'い'.repeat(60))], 2.5, EMS, 0)).toEqual([{ key: 'a', text: sentence, cut: true }])
    expect(fitTexts([aText('a', 'い'.repeat(60))], 2.5, EMS, 0)[0]).toEqual({ key: 'a', text: `${'い'.repeat(26)}…`, cut: true })
  })

  it('in front come first; one without two lines is left out as a whole', () => {
    const long = 'あ'.repeat(100)
    expect(fitTexts([aText('a', long), aText('b', long), aText('c', long)], 5, EMS, 0).map(({ key }) => key)).toEqual(['a', 'b'])
  })

  it('count Latin letters and digits a little over a half', () => {
    expect([linesOf(['あ'.repeat(20)], EMS), linesOf(['あ'.repeat(21)], EMS), linesOf(['a'.repeat(34)], EMS), linesOf(['', 'あ'], EMS)]).toEqual([1, 2, 1, 2])
  })

  it('never take more lines than there are, and are never cut without a mark', () => {
    const text = fc.record({ key: fc.uuid(), paragraphs: fc.array(fc.stringMatching(/^[ぁ-ん。a-z]{1,120}$/), { minLength: 1, maxLength: 4 }), restLength: fc.integer({ min: 5, max: 30 }) })
    fc.assert(fc.property(fc.uniqueArray(text, { selector: ({ key }) => key, maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (texts, lines) => {
      const fitted = fitTexts(texts, lines, 30, 0.2)
      const used = fitted.reduce((sum, one) => sum + linesOf(one.text.split('\n'), 30), 0)
      expect(used).toBeLessThanOrEqual(lines)
      for (const one of fitted) {
        const whole = texts.find(({ key }) => key === one.key)!.paragraphs.join('\n')
        expect(one.cut).toBe(one.text !== whole)
        if (one.cut) expect(whole.startsWith(one.text.replace(/…$/, '').trimEnd())).toBe(true)
      }
    }), { numRuns: 200 })
  })
})
