import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteReason, sentencesOf, surveyCycle } from '../../src/view/quote.ts'
import { asaka } from '../analytics/asaka.ts'

const bases = asaka().policies.map((policy) => policy.progress.basis)
const prose = asaka().policies.flatMap(({ progress, necessity, vision, issues, plans, roles, summary, thirdPartyOpinions }) =>
  [progress.basis, progress.externalFactors, necessity.basis, vision, issues, plans, roles, summary, thirdPartyOpinions])
const bare = (text: string): string => text.replace(/^…/, '').replace(/…$/, '')

describe('a quoted reason', () => {
  it.each(['figures', 'no-value'] as const)('stands word for word in the sheet (%s)', (why) => {
    for (const text of prose) {
      const quote = quoteReason(text, why)
      if (quote === null) expect(text.trim()).toBe('')
      else {
        expect(text).toContain(quote.whole)
        expect(quote.whole).toContain(bare(quote.text))
      }
    }
  })

  it('is cut at commas only, and says where', () => {
    for (const text of prose) {
      const quote = quoteReason(text)
      if (!quote) continue
      const at = quote.whole.indexOf(bare(quote.text))
      const rest = quote.whole.slice(at + bare(quote.text).length)
      expect(quote.text.startsWith('…')).toBe(at > 0)
      expect(quote.text.endsWith('…')).toBe(rest !== '')
      if (at > 0) expect(quote.whole[at - 1]).toBe('、')
      if (rest !== '') expect(rest[0]).toBe('、')
      expect(quote.clipped).toBe(at > 0 || rest !== '')
    }
  })

  it('holds to that in any text', () => {
    const part = fc.constantFrom('目標', '実績は', '件数', '、', '、', '。', '\n', '市民', '令和4年度', '「調査」')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const quote = quoteReason(text)
        if (!quote) return
        expect(text).toContain(bare(quote.text))
        expect(quote.clipped).toBe(bare(quote.text) !== quote.whole)
      }),
      { seed: 653 },
    )
  })

  it('is the shortest sentence that speaks of figures, else the first', () => {
    expect(quoteReason('はじめに。目標は遠い、とても遠い。目標は近い。')?.text).toBe('目標は近い。')
    expect(quoteReason('はじめに。つぎに。')?.text).toBe('はじめに。')
    expect(quoteReason('')).toBeNull()
  })

  it('names the survey where a value is missing', () => {
    expect(quoteReason('目標は近い。調査は5年ごと。', 'no-value')?.text).toBe('調査は5年ごと。')
  })

  it('is whole where a long sentence has no comma', () => {
    const long = `${'長'.repeat(60)}目標である。`
    expect(quoteReason(long)).toEqual({ text: long, whole: long, clipped: false })
  })
})

it('sentences keep their full stops and lose blank lines', () => {
  expect(sentencesOf('一。二\n\n三。')).toEqual(['一。', '二', '三。'])
})

it('the cycle of a survey is told only where the sheet tells it', () => {
  expect(bases.map(surveyCycle).filter((cycle) => cycle !== null)).toEqual(['5年ごとの調査', '5年ごとの調査'])
  expect(surveyCycle('５年ごとに行う。調査は別。')).toBeNull()
})
