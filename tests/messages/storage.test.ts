import { describe, expect, it } from 'vitest'
import { storageSentences } from '../../src/messages/storage.ts'

const args = {
  cause: 'quota',
  round: 'asaka-2022-6',
  storedAt: '2026-11-19T16:00:00.000Z',
  status: 404,
  seconds: 30,
  expected: 'a',
  found: 'b',
  policy: '653',
  policies: 2520,
  no: 1,
  id: 's1',
  why: 'other-year',
}

describe('every sentence about storing and loading', () => {
  it.each(Object.entries(storageSentences))('%s says what happened, what holds and what to do', (_code, sentence) => {
    const text = sentence(args)
    expect(text.match(/。/g)?.length).toBeGreaterThanOrEqual(2)
    expect(text).toMatch(/(です|ます|ません|した|ください)。$/)
    expect(text).not.toMatch(/エラー|不正|undefined|null|NaN/)
  })

  it('the older copy is dated by the day in Japan', () => {
    expect(storageSentences['older-copy'](args)).toContain('2026年11月20日取り込み')
  })

  it('a date or cause that cannot be read is left out', () => {
    const text = storageSentences['older-copy']({ round: 'a', storedAt: 'x', cause: '__proto__' })
    expect(text).toContain('（原因不明）')
    expect(text).toContain('保存済みのデータ（a）')
  })
})
