import { describe, expect, it } from 'vitest'
import { sourceFailureSentences } from '../../src/messages/source.ts'

describe('every sentence about a text that cannot be shown', () => {
  it.each(Object.entries(sourceFailureSentences))('%s says what happened, what holds and what to do', (_code, sentence) => {
    const text = sentence({ seconds: 10, status: 404, name: 'chapter6.txt' })
    expect(text.match(/。/g)?.length).toBeGreaterThanOrEqual(3)
    expect(text).toContain('そのままご覧いただけます')
    expect(text).not.toMatch(/エラー|不正|undefined|null|NaN/)
  })
})
