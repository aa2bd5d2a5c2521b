import { expect, test } from '@playwright/test'
import { layGround, type Ground } from '../torture/ground.ts'
import { runSeries } from '../torture/kill-series.ts'
import { controlProfile, controlStory, WHOLE } from '../torture/kills-control.ts'
import { runFirstStart } from '../torture/kills-first.ts'
import { importBegin, importProfile, importStory } from '../torture/kills-import.ts'
import { NOTHING_YET, notesStory, storedProfile } from '../torture/kills-notes.ts'

/** Fixed, so that a failing trial can be run again; `npm run torture` takes new ones. */
const SEED = 20261124
const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => SEED + at)

let ground: Ground
test.beforeAll(({ baseURL }) => { ground = layGround(baseURL ?? '') })
test.afterAll(() => ground.close())

test.describe('the browser is killed @desktop', () => {
  test.slow()

  test('8 times while notes and marks are written: what was said to be kept is there', async () => {
    expect(await runSeries(await storedProfile(ground), ground.url, notesStory(ground.url), NOTHING_YET, seeds(8))).toEqual([])
  })

  test('9 times while a round takes the place of another: one of them is there whole', async () => {
    const { profile, editions } = await importProfile(ground)
    expect(await runSeries(profile, ground.url, importStory(ground.url, editions), importBegin(editions), seeds(9))).toEqual([])
  })

  test('3 times at the very first start: the shipped round is there whole afterwards', async () => {
    for (const seed of seeds(3)) expect(await runFirstStart(ground, seed)).toEqual([])
  })

  test('while an importer without a transaction works, until the same audit has seen twice what it leaves', async () => {
    let caught = 0
    for (const seed of seeds(16)) {
      if (caught === 2) break
      caught += (await runSeries(await controlProfile(ground), ground.url, controlStory(ground), WHOLE, [seed])).length > 0 ? 1 : 0
    }
    expect(caught).toBe(2)
  })
})
