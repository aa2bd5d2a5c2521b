import type { FaultClass } from './fault-class.ts'
import { leaveGround, sharedGround, type Ground } from './ground.ts'
import { killWithin, runAlone, type KillStory } from './kill-series.ts'
import { naiveImport, naiveState, naiveWhole } from './naive-importer.ts'
import type { Promised } from './oracle.ts'

export const WHOLE: Promised = { rounds: [naiveWhole(1), naiveWhole(2)], notes: [], settled: [], refused: false }
/** A file of the app's origin on which nothing of the app runs. */
const quietPage = (url: string): string => `${url}rounds/index.json`

/** How long the import takes, by the quickest seen: the first one has a cold browser, and kills spread over its time would mostly come too late. */
const took = new WeakMap<Ground, number>()

/** The profile in which its first edition is stored whole. */
export const controlProfile = (ground: Ground): Promise<string> => ground.profile('naive', async ({ page }) => {
  await page.goto(quietPage(ground.url))
  const started = performance.now()
  await naiveImport(page, 1)
  took.set(ground, performance.now() - started)
})

/** Its second edition takes the place of the first. */
export const controlStory = (ground: Ground): KillStory => ({
  work: async (open, dice) => {
    await open.page.goto(quietPage(ground.url))
    const started = performance.now()
    const most = took.get(ground) ?? 0
    const ended = naiveImport(open.page, 2).then(() => { took.set(ground, Math.min(most, performance.now() - started)) }, () => undefined)
    await killWithin(open, dice, most)
    await ended
    return WHOLE
  },
  audit: async ({ page }) => {
    await page.goto(quietPage(ground.url))
    return { rounds: await naiveState(page), notes: [], settled: [], sentences: [] }
  },
})

/** The same kills and the same audit for an importer without a transaction: they have to catch it. */
export const killsControl: FaultClass = {
  name: 'kills-control',
  trials: 20,
  control: true,
  run: async (seed) => {
    const ground = await sharedGround()
    const profile = await controlProfile(ground)
    return runAlone(profile, ground.url, controlStory(ground), WHOLE, seed)
  },
  close: leaveGround,
}
