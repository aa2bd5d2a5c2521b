import { describe, expect, test } from 'vitest'
import { failNth, FAILINGS } from './failing-engine.ts'
import { listCases, requests } from './requests.ts'
import { open, prepare } from './shelf-state.ts'

describe('every request of the shelf that can fail', () => {
  test('leaves what was there or what was wanted, whole, and says so', async () => {
    const cases = await listCases()
    expect(cases.length).toBeGreaterThan(300)
    const broken: string[] = []
    for (let seed = 0; seed < cases.length; seed += 1) broken.push(...(await requests.run(seed)))
    expect(broken).toEqual([])
  })
})

test('the engine that fails does so in every way that it is asked to', async () => {
  for (const failing of FAILINGS) {
    const shelf = await open(await prepare(1))
    const watch = failNth(2, failing)
    await shelf.saveSetting({ key: 'x', value: 1, revision: 1 })
    watch.stop()
    expect(watch.seen()).toBeGreaterThanOrEqual(2)
    shelf.close()
  }
})
