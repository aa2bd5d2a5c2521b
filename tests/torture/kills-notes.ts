import { beginNote, markPoint, openPage, textOfNotes, untilSettled, wordsOfMarks, writeNote } from './app-pages.ts'
import type { FaultClass } from './fault-class.ts'
import { leaveGround, sharedGround, type Ground } from './ground.ts'
import { killWithin, runAlone, type KillStory } from './kill-series.ts'
import type { KillableBrowser } from './killable-browser.ts'
import type { Promised } from './oracle.ts'

const MOST_NOTES = 2
const POINTS = 8
/** Longer than a save takes, so that kills fall before, into and after it. */
const WINDOW_MS = 400

const wordOf = (dice: () => number): string => `試行${Math.floor(dice() * 1e9).toString(36)}`

async function work(url: string, open: KillableBrowser, dice: () => number, before: Promised): Promise<Promised> {
  const { page } = open
  const notes = [...before.notes]
  let settled = before.settled
  if (dice() < 0.5) {
    await openPage(page, url, '/points')
    const words = wordOf(dice)
    await markPoint(page, Math.floor(dice() * POINTS), words)
    await untilSettled(page)
    // One mark at a time is promised, since the next may be written over it.
    settled = [words]
  }
  await openPage(page, url, '/policies/653')
  for (let more = Math.floor(dice() * (MOST_NOTES + 1)); more > 0; more -= 1) {
    const words = wordOf(dice)
    await writeNote(page, words)
    notes.push(words)
  }
  await beginNote(page, `${wordOf(dice)}書きかけ`)
  await killWithin(open, dice, WINDOW_MS)
  return { ...before, notes, settled }
}

/** Notes and marks are written as a reader writes them; what the app has said to be kept must be there. */
export const notesStory = (url: string): KillStory => ({
  work: (open, dice, before) => work(url, open, dice, before),
  audit: async ({ page }, promised) => {
    await openPage(page, url, '/questions')
    const text = await textOfNotes(page, promised.notes)
    await openPage(page, url, '/points')
    await untilSettled(page)
    const settled = await wordsOfMarks(page)
    return { rounds: '', notes: promised.notes.filter((words) => text.includes(words)), settled, sentences: [] }
  },
})

export const NOTHING_YET: Promised = { rounds: [''], notes: [], settled: [], refused: false }

/** A profile in which the shipped round is stored. */
export const storedProfile = (ground: Ground): Promise<string> =>
  ground.profile('stored', ({ page }) => openPage(page, ground.url, '/'))

/** The browser is killed while notes and marks are written. */
export const killsNotes: FaultClass = {
  name: 'kills-notes',
  trials: 20,
  run: async (seed) => {
    const ground = await sharedGround()
    return runAlone(await storedProfile(ground), ground.url, notesStory(ground.url), NOTHING_YET, seed)
  },
  close: leaveGround,
}
