import { expect, test } from '@playwright/test'
import { runDamagedFiles } from '../torture/damaged-files.ts'
import { runFullDisk } from '../torture/full-disk.ts'
import { layGround, type Ground } from '../torture/ground.ts'
import { runHungBrowser } from '../torture/hung-browser.ts'
import { runTabs } from '../torture/tabs.ts'

let ground: Ground
test.beforeAll(({ baseURL }) => { ground = layGround(baseURL ?? '') })
test.afterAll(() => ground.close())

/** Fixed seeds, chosen so that each shows another fault; `npm run torture` takes new ones. */
const SHARE: readonly (readonly [string, (ground: Ground, seed: number) => Promise<readonly string[]>, readonly number[]])[] = [
  ['the database is never opened, or never answers', runHungBrowser, [8, 13]],
  ['the disk is full while a round is taken in, and while notes are written', runFullDisk, [21, 25]],
  ['files of both stores are harmed', runDamagedFiles, [1, 25]],
  ['a note is changed in two tabs, and a newer build takes over', runTabs, [5, 8]],
]

test.describe('faults on purpose @desktop', () => {
  test.slow()
  for (const [what, run, seeds] of SHARE) {
    test(`${what}: nothing that was said to be kept is lost, and nothing without a word`, async () => {
      for (const seed of seeds) expect(await run(ground, seed), `seed ${seed}`).toEqual([])
    })
  }
})
