import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSharedLines, lineKey, speaks } from '../../src/analytics/shared-lines.ts'

describe('the form in which lines are compared', () => {
  it.each([
    ['・国際化推進事業庁内連絡会議開催', '国際化推進事業庁内連絡会議開催'],
    ['- ・広報誌の発行', '広報誌の発行'],
    ['（1） ＨＰ等での周知', 'HP等での周知'],
    ['①窓口の見直し', '窓口の見直し'],
  ])('takes list marks off and joins the widths of letters: %s', (line, key) => {
    expect(lineKey(line)).toBe(key)
  })

  it.each(['-5.0％の見込み', '2.5％増'])('leaves a number at the beginning whole: %s', (line) => {
    expect(lineKey(line)).toBe(line.normalize('NFKC'))
  })

  it('is the same for a line that was brought into it before', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (line) => {
      expect(lineKey(lineKey(line))).toBe(lineKey(line))
    }))
  })

  it.each(['', '・', '該当なし', '・該当する第三者機関なし', '【外部評価委員会】'])('has nothing to say in 「%s」', (line) => {
    expect(speaks(line)).toBe(false)
  })
})

describe('lines that stand in more than one text', () => {
  it('are found whatever their marks and named by the places of the texts', () => {
    const shared = findSharedLines([['・同じ行', '一つだけ'], ['同じ行'], ['ほかの行', '同じ行', '同じ行']])
    expect([...shared]).toEqual([['同じ行', [0, 1, 2]]])
  })

  it('do not count twice in one text alone', () => {
    expect(findSharedLines([['同じ行', '・同じ行'], ['ほかの行']]).size).toBe(0)
  })
})
