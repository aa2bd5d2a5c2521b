import { describe, expect, it, vi } from 'vitest'
import { remember } from '../../src/domain/remember.ts'

const make = vi.fn((policy: { code: string }, ...words: readonly (string | number)[]) => [policy.code, ...words].join(' '))
const policy = { code: '642' }

describe('what is remembered of an object', () => {
  it('is made once while all that it is made of stays the same', () => {
    const told = remember(make)
    make.mockClear()
    expect([told(policy, 'R4', 3), told(policy, 'R4', 3), told({ code: '642' }, 'R4', 3)]).toEqual(['642 R4 3', '642 R4 3', '642 R4 3'])
    expect(make).toHaveBeenCalledTimes(2)
  })

  it('is made anew for another word, for one more and for one less', () => {
    const told = remember(make)
    expect([told(policy, 'R4'), told(policy, 'R3'), told(policy, 'R3', 1), told(policy), told(policy, 'R4')])
      .toEqual(['642 R4', '642 R3', '642 R3 1', '642', '642 R4'])
  })

  it('is the same object, so that what rests on it need not look inside', () => {
    const told = remember((one: { code: string }) => ({ one }))
    expect(told(policy)).toBe(told(policy))
  })
})
