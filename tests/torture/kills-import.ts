import type { Page } from '@playwright/test'
import { buildCity } from '../../src/made-up/city.ts'
import { openPage, saysLoss } from './app-pages.ts'
import type { FaultClass } from './fault-class.ts'
import { leaveGround, sharedGround, type Ground } from './ground.ts'
import { killWithin, runAlone, type KillStory } from './kill-series.ts'
import type { KillableBrowser } from './killable-browser.ts'
import type { Promised } from './oracle.ts'
import { storedRounds } from './stored-rounds.ts'

const SIZE = { policies: 60, projects: 600, indicators: 90 }

/** Two rounds of one id, each whole in itself and unlike the other. */
const fileOf = (edition: number) => ({
  name: 'city.json', mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ ...buildCity(edition, SIZE), id: 'city', title: `見本の評価 第${edition}版` })),
})

/** Brings the page of the import to where one press stores the round. */
export async function offerRound(page: Page, url: string, edition: number): Promise<void> {
  await openPage(page, url, '/import')
  await page.locator('input[type="file"]').setInputFiles(fileOf(edition))
  await page.locator('button.take').first().waitFor()
}

/** Presses without the waits that come before a person's press, so that the kill is measured from the very press. */
export const take = (page: Page): Promise<void> => page.locator('button.take').first().evaluate((button) => { (button as HTMLButtonElement).click() })

export interface Editions {
  /** What lies in the database after a first start. */
  readonly fresh: string
  /** What lies in the database with the first and with the second edition, whole. */
  readonly states: readonly [string, string]
  /** How long storing took, from the press to the word that it is done. */
  readonly ms: number
}

async function storeWhole(page: Page, url: string, edition: number): Promise<{ state: string; ms: number }> {
  await offerRound(page, url, edition)
  const started = performance.now()
  await take(page)
  await page.getByText('を取り込みました。').waitFor()
  return { ms: performance.now() - started, state: await storedRounds(page) }
}

const known = new WeakMap<Ground, Editions>()

/** A profile in which the first edition is stored beside the shipped round, and what both editions look like. */
export async function importProfile(ground: Ground): Promise<{ profile: string; editions: Editions }> {
  const profile = await ground.profile('imported', async ({ page }) => {
    await openPage(page, ground.url, '/')
    const fresh = await storedRounds(page)
    await storeWhole(page, ground.url, 1)
    const second = await storeWhole(page, ground.url, 2)
    const first = await storeWhole(page, ground.url, 1)
    known.set(ground, { fresh, states: [first.state, second.state], ms: Math.max(first.ms, second.ms) })
  })
  const editions = known.get(ground)
  if (editions === undefined) throw new Error('the profile was not prepared')
  return { profile, editions }
}

async function work(url: string, editions: Editions, open: KillableBrowser, dice: () => number): Promise<Promised> {
  await openPage(open.page, url, '/')
  const now = await storedRounds(open.page)
  const edition = now === editions.states[0] ? 2 : 1
  await offerRound(open.page, url, edition)
  await take(open.page)
  await killWithin(open, dice, editions.ms * 1.2)
  return { ...importBegin(editions), rounds: [now, editions.states[edition - 1]!] }
}

/** A round is replaced by another of its id through the page of the import. */
export const importStory = (url: string, editions: Editions): KillStory => ({
  work: (open, dice) => work(url, editions, open, dice),
  audit: async ({ page }) => {
    await openPage(page, url, '/')
    return { rounds: await storedRounds(page), lossSaid: await saysLoss(page), notes: [], settled: [], sentences: [] }
  },
})

export const importBegin = (editions: Editions): Promised => ({ rounds: editions.states, fresh: editions.fresh, notes: [], settled: [], refused: false })

/** The browser is killed while a round takes the place of another: afterwards one of them is there whole. */
export const killsImport: FaultClass = {
  name: 'kills-import',
  trials: 20,
  run: async (seed) => {
    const ground = await sharedGround()
    const { profile, editions } = await importProfile(ground)
    return runAlone(profile, ground.url, importStory(ground.url, editions), importBegin(editions), seed)
  },
  close: leaveGround,
}
