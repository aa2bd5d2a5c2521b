import { openPage } from './app-pages.ts'
import type { FaultClass } from './fault-class.ts'
import { leaveGround, removeProfile, sharedGround, type Ground } from './ground.ts'
import { killWithin, runAlone, type KillStory } from './kill-series.ts'
import { storedRounds } from './stored-rounds.ts'

interface FirstStart {
  readonly state: string
  /** How long the first start took until the round was stored. */
  readonly ms: number
}

const known = new WeakMap<Ground, FirstStart>()

/** What a first start that nothing disturbs leaves behind. */
async function undisturbed(ground: Ground): Promise<FirstStart> {
  removeProfile(await ground.profile('first', async ({ page }) => {
    const started = performance.now()
    await openPage(page, ground.url, '/')
    const ms = performance.now() - started
    known.set(ground, { ms, state: await storedRounds(page) })
  }))
  const first = known.get(ground)
  if (first === undefined) throw new Error('the first start was not measured')
  return first
}

const story = (url: string, { state, ms }: FirstStart): KillStory => ({
  work: async (open, dice, before) => {
    await open.page.goto(url, { waitUntil: 'commit' })
    await killWithin(open, dice, ms * 1.1)
    return { ...before, rounds: [state] }
  },
  audit: async ({ page }) => {
    await openPage(page, url, '/')
    return { rounds: await storedRounds(page), notes: [], settled: [], sentences: [] }
  },
})

/** One first start in a blank profile. */
export async function runFirstStart(ground: Ground, seed: number): Promise<readonly string[]> {
  const first = await undisturbed(ground)
  const profile = await ground.profile('blank', () => Promise.resolve())
  return runAlone(profile, ground.url, story(ground.url, first), { rounds: [first.state], notes: [], settled: [], refused: false }, seed)
}

/** The browser is killed at the very first start, while the shipped round is stored: the next start has it whole. */
export const killsFirst: FaultClass = {
  name: 'kills-first',
  trials: 20,
  run: async (seed) => runFirstStart(await sharedGround(), seed),
  close: leaveGround,
}
