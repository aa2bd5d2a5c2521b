import { describe, expect, it } from 'vitest'
import { opinionBodies, opinionKind } from '../../src/analytics/opinions.ts'

describe('third-party opinions', () => {
  it.each([
    ['該当なし', 'none'],
    ['・該当する第三者機関なし', 'none'],
    ['', 'blank'],
    [' \n', 'blank'],
    ['【外部評価委員会】\n該当なしとした理由を示してほしい。', 'stated'],
    ['外向きな活動を期待する。', 'stated'],
  ])('are told apart from their absence: 「%s」', (text, kind) => {
    expect(opinionKind(text)).toBe(kind)
  })

  it('name the bodies that stand in brackets at the beginning of a line, each once', () => {
    expect(opinionBodies('【外部評価委員会】\n意見\n【市民委員会】\n意見【参考】\n【外部評価委員会】')).toEqual(['外部評価委員会', '市民委員会'])
    expect(opinionBodies('活動を期待する。')).toEqual([])
  })
})
