import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hungCases, runHung } from './requests-session.ts'

beforeEach(() => { vi.stubGlobal('localStorage', undefined) })
afterEach(() => { vi.unstubAllGlobals() })

test('whichever request of a session is never answered, the session goes on, and what it said to be kept is there at the next start', async () => {
  const cases = await hungCases()
  expect(cases.length).toBeGreaterThan(40)
  const broken: string[] = []
  for (let at = 0; at < cases.length; at += 1) broken.push(...(await runHung(at)))
  expect(broken).toEqual([])
})
