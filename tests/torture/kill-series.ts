import { createDice } from './dice.ts'
import { removeProfile } from './ground.ts'
import { launch, type KillableBrowser } from './killable-browser.ts'
import { brokenPromises, type Found, type Promised } from './oracle.ts'

/** What is done in the browser until it is killed, and how it is looked at afterwards. */
export interface KillStory {
  /** Works, kills the browser, and says what must hold now. @param before what held until now */
  readonly work: (open: KillableBrowser, dice: () => number, before: Promised) => Promise<Promised>
  readonly audit: (open: KillableBrowser, promised: Promised) => Promise<Omit<Found, 'problems'>>
}

async function auditStart(open: KillableBrowser, story: KillStory, promised: Promised, start: string): Promise<readonly string[]> {
  const found = await story.audit(open, promised).catch((error: unknown) => String(error).split('\n')[0] ?? '')
  const broken = typeof found === 'string' ? [`the app does not stand: ${found}`] : brokenPromises(promised, { ...found, problems: open.problems })
  return broken.map((sentence) => `${start} start: ${sentence}`)
}

/**
 * Kills the browser once a seed, each time followed by a start and an audit, a clean end, and another start and audit:
 * a damaged store shows itself only at the second. The next seed goes on from there, in the same profile.
 * @returns broken promises with their seed; the series ends at the first of them
 */
export async function runSeries(profile: string, url: string, story: KillStory, begin: Promised, seeds: readonly number[]): Promise<readonly string[]> {
  let promised = begin
  let open = await launch(profile, url)
  try {
    for (const seed of seeds) {
      promised = await story.work(open, createDice(seed), promised)
      open = await launch(profile, url)
      const first = await auditStart(open, story, promised, 'first')
      await open.close()
      open = await launch(profile, url)
      const broken = [...first, ...(await auditStart(open, story, promised, 'second'))]
      if (broken.length > 0) return broken.map((sentence) => `seed ${seed}, ${sentence}`)
    }
    return []
  } finally {
    await open.close()
  }
}

/** One trial in a profile of its own, which is removed afterwards. */
export async function runAlone(profile: string, url: string, story: KillStory, begin: Promised, seed: number): Promise<readonly string[]> {
  try {
    return await runSeries(profile, url, story, begin, [seed])
  } finally {
    removeProfile(profile)
  }
}

/** Waits a part of the given time, by the dice, and kills. */
export async function killWithin(open: KillableBrowser, dice: () => number, ms: number): Promise<void> {
  const wait = dice() * ms
  await new Promise((resolve) => { setTimeout(resolve, wait) })
  await open.kill()
}
