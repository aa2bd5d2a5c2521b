import type { Page } from '@playwright/test'
import { buildCity } from '../../src/made-up/city.ts'
import { countryHeader } from '../../src/made-up/countries.ts'
import { encodeNdjson } from '../../src/snapshot/ndjson.ts'
import { openPage, saysLoss } from './app-pages.ts'
import type { FaultClass } from './fault-class.ts'
import { leaveGround, sharedGround, type Ground } from './ground.ts'
import { killWithin, runAlone, type KillStory } from './kill-series.ts'
import { take } from './kills-import.ts'
import type { Promised } from './oracle.ts'
import { storedRounds } from './stored-rounds.ts'

const MUNICIPALITIES = 205
const SIZE = { policies: 10, projects: 20, indicators: 12 }
/** Longer than the next start takes to sweep away what an import left behind. */
const MOST_LOOKS = 120

/** Two rounds of one id, too large to be read whole, each whole in itself and unlike the other. */
function fileOf(edition: number) {
  const policies = Array.from({ length: MUNICIPALITIES }, (_, at) =>
    buildCity(edition * 1_000 + at, SIZE).policies.map((policy) => ({ municipality: `見本市${at + 1}`, ...policy }))).flat()
  const round = { ...countryHeader('prefecture', 9), title: `見本の評価 第${edition}版`, policies }
  return { name: 'many.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(encodeNdjson(round)) }
}

/** Gives the file and presses as soon as that can be done: the reading writes already, the press only puts in its place. */
async function takeIn(page: Page, file: ReturnType<typeof fileOf>): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.locator('button.take').first().waitFor()
  await take(page)
  await page.getByText('を取り込みました。').waitFor()
}

interface Editions {
  readonly files: readonly [ReturnType<typeof fileOf>, ReturnType<typeof fileOf>]
  /** What lies in the database after a first start, and with either edition. */
  readonly fresh: string
  readonly states: readonly [string, string]
  /** How long the whole took, from the file to the word that it is done. */
  readonly ms: number
}

const known = new WeakMap<Ground, Editions>()

async function wideProfile(ground: Ground): Promise<{ profile: string; editions: Editions }> {
  const profile = await ground.profile('wide', async ({ page }) => {
    const files = [fileOf(1), fileOf(2)] as const
    await openPage(page, ground.url, '/import')
    const fresh = await storedRounds(page)
    const states: string[] = []
    let ms = 0
    for (const file of [files[1], files[0]]) {
      await openPage(page, ground.url, '/rounds')
      await openPage(page, ground.url, '/import')
      const started = performance.now()
      await takeIn(page, file)
      ms = performance.now() - started
      states.unshift(await storedRounds(page))
    }
    known.set(ground, { files, fresh, states: [states[0]!, states[1]!], ms })
  })
  const editions = known.get(ground)
  if (editions === undefined) throw new Error('the profile was not prepared')
  return { profile, editions }
}

/** What lies there once the start has swept what belongs to no round. */
async function sweptRounds(page: Page, allowed: readonly string[]): Promise<string> {
  for (let looks = 1; ; looks += 1) {
    const rounds = await storedRounds(page)
    if (allowed.includes(rounds) || looks === MOST_LOOKS) return rounds
    await page.waitForTimeout(250)
  }
}

const story = (url: string, { fresh, states, files, ms }: Editions): KillStory => ({
  work: async (open, dice, before) => {
    await openPage(open.page, url, '/import')
    const now = await sweptRounds(open.page, before.rounds)
    const next = now === states[0] ? 1 : 0
    // It ends with the browser that is killed under it.
    const taken = takeIn(open.page, files[next]).catch(() => undefined)
    await killWithin(open, dice, ms * 1.1)
    await taken
    return { ...before, rounds: [now, states[next]] }
  },
  audit: async ({ page }, promised) => {
    await openPage(page, url, '/import')
    return { rounds: await sweptRounds(page, [...promised.rounds, fresh]), lossSaid: await saysLoss(page), notes: [], settled: [], sentences: [] }
  },
})

const begin = ({ fresh, states }: Editions): Promised => ({ rounds: states, fresh, notes: [], settled: [], refused: false })

/** The browser is killed while a round is taken in that is too large to be read whole: the old one or the new one is there, and nothing of no round. */
export const killsWide: FaultClass = {
  name: 'kills-wide',
  trials: 20,
  run: async (seed) => {
    const ground = await sharedGround()
    const { profile, editions } = await wideProfile(ground)
    return runAlone(profile, ground.url, story(ground.url, editions), begin(editions), seed)
  },
  close: leaveGround,
}
