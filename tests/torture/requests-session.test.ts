import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { requestsSession, sessionCases } from './requests-session.ts'

beforeEach(() => { vi.stubGlobal('localStorage', undefined) })
afterEach(() => { vi.unstubAllGlobals() })

test('whichever request of a session fails, what the app said to be kept is there at the next start', async () => {
  const cases = await sessionCases()
  expect(cases.length).toBeGreaterThan(300)
  const broken: string[] = []
  for (let seed = 0; seed < cases.length; seed += 1) broken.push(...(await requestsSession.run(seed)))
  expect(broken).toEqual([])
})
