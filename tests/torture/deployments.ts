import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ownServer, type OwnServer } from '../e2e/own-server.ts'
import { testCache } from '../e2e/places.ts'
import { openPage, textOfNotes, writeNote } from './app-pages.ts'
import { BUILDS, BUILD_OF_SCRIPT, deploy, makeBuilds, spoiledFiles, spoilings, type Build, type Builds } from './deployment-faults.ts'
import { createDice } from './dice.ts'
import type { FaultClass } from './fault-class.ts'
import { removeProfile } from './ground.ts'
import { launch, type KillableBrowser } from './killable-browser.ts'
import { brokenPromises } from './oracle.ts'

const NOTE = '配信の前のメモ'
const MOST_DEEDS = 3
/** Told by the browser of what the fault itself brings about, outside the page. */
const OF_THE_FAULT = /Failed to load resource|ServiceWorker|service worker|service-worker|integrity|bad-precaching|Failed to fetch/i
/** Every page by its address and a word that stands on it. */
const PAGES = [['/indicators', '指標'], ['/costs', '億円'], ['/departments', '課'], ['/policies/653', '653'], ['/help', '読み方']] as const

interface Trial {
  readonly open: KillableBrowser
  readonly server: OwnServer
  readonly builds: Builds
  readonly dice: () => number
  /** The build that the reader has agreed to. */
  current: Build
  /** Files of builds served since that never came as they were built; a build that lacks none may be offered, since whole files of a refused one stay. */
  readonly lacking: Map<Build, readonly string[]>
  readonly broken: string[]
}

const pick = <T>(all: readonly T[], dice: () => number): T => all[Math.floor(dice() * all.length)]!
const badge = (page: Page) => page.locator('header .offline summary')
const announcement = (page: Page) => page.getByText('新しい版があります。')

/** Looks for a newer build and waits until what came of it is decided. */
const lookForBuild = (page: Page): Promise<void> => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.update().catch(() => undefined)
  const coming = registration?.installing
  if (!coming) return
  await new Promise<void>((resolve) => {
    const look = (): void => { if (coming.state !== 'installing') resolve() }
    coming.addEventListener('statechange', look)
    look()
  })
})

const scriptsOf = (page: Page): Promise<readonly string[]> => page.evaluate((pattern) => {
  const names = performance.getEntriesByType('resource').map(({ name }) => new RegExp(pattern).exec(name)?.[1])
  return [...new Set(names.filter((name) => name !== undefined))]
}, BUILD_OF_SCRIPT)

/** Every page stands, and page and scripts are all of one build. @returns what is not so */
async function walk(page: Page, url: string, wanted: Build): Promise<readonly string[]> {
  // Before the first page stands, a change of the address is not heard.
  await page.locator('main h1').first().waitFor()
  for (const [path, word] of PAGES) {
    await page.evaluate((to) => { location.href = to }, `${url}#${path}`)
    const stands = await page.locator('main h1').filter({ hasText: word }).waitFor().then(() => true, () => false)
    // One page that does not come tells enough.
    if (!stands) return [`${path} does not stand: ${(await page.locator('body').innerText()).slice(0, 200)}`]
  }
  const builds = new Set([await page.locator('#app').getAttribute('data-build'), ...(await scriptsOf(page))])
  return builds.size === 1 && builds.has(wanted) ? [] : [`a page of ${[...builds].join(' and ')} instead of ${wanted}`]
}

const mayBeOffered = ({ lacking }: Trial): readonly Build[] => BUILDS.filter((name) => lacking.get(name)?.length === 0)

/** Takes note of what is served now of a build; without its worker nobody asks for the rest. */
function heed({ lacking, server, builds, current }: Trial, name: Build): void {
  // A file that the build in use has too is there already.
  const own = spoiledFiles(builds.at(current), builds.at(name))
  const spoiled = spoiledFiles(server.folder, builds.at(name)).filter((file) => own.includes(file))
  if (spoiled.includes('service-worker.js')) return
  const before = lacking.get(name)
  lacking.set(name, before === undefined ? spoiled : before.filter((file) => spoiled.includes(file)))
}

/** Does something that loads the page so many times, and no more. */
async function loading(trial: Trial, times: number, deed: () => Promise<unknown>): Promise<void> {
  const { page } = trial.open
  let loads = 0
  const count = (): void => { loads += 1 }
  page.on('load', count)
  await deed()
  trial.broken.push(...(await walk(page, trial.server.url, trial.current)))
  page.off('load', count)
  if (loads !== times) trial.broken.push(`loaded ${loads} times instead of ${times}`)
}

/** The reader agrees; the page becomes the build that was offered, with one reload. */
async function agree(trial: Trial): Promise<void> {
  const { page } = trial.open
  const before = trial.current
  await loading(trial, 1, async () => {
    await page.getByRole('button', { name: '今すぐ切り替える' }).click()
    await page.locator(`#app:not([data-build="${before}"]) h1`).first().waitFor()
    const now = (await page.locator('#app').getAttribute('data-build')) as Build
    if (!mayBeOffered(trial).includes(now)) trial.broken.push(`a build was taken that never was whole: ${now}`)
    trial.current = now
  })
  trial.lacking.clear()
}

/** Something is deployed, whole or not, or the server ends in the middle of it; the reader goes on. */
async function deed(trial: Trial): Promise<string> {
  const { open: { page }, server, builds, dice } = trial
  const next = pick(BUILDS.filter((name) => name !== trial.current), dice)
  const name = dice() < 0.4 ? null : pick(Object.keys(spoilings), dice)
  const gone = dice() < 0.25
  deploy(server.folder, builds.at(next))
  if (name !== null) spoilings[name]!(server.folder, dice, builds.at(trial.current))
  heed(trial, next)
  const looked = lookForBuild(page)
  if (gone) {
    await page.waitForTimeout(dice() * 600)
    await server.kill()
  }
  await looked
  if (dice() < 0.5) await loading(trial, 1, () => page.reload())
  else await loading(trial, 0, () => Promise.resolve())
  if (mayBeOffered(trial).length === 0 && (await announcement(page).count()) > 0) trial.broken.push('a build that is not whole is offered')
  if (dice() < 0.4 && (await announcement(page).count()) > 0) await agree(trial)
  if (gone) await server.start()
  return `${next}: ${name ?? 'whole'}${gone ? ', and the server gone' : ''}`
}

/** At last a whole build comes: it is offered, taken, and stands without a server, with the note. */
async function endWell(trial: Trial): Promise<void> {
  const { open: { page, context }, server, builds, dice } = trial
  const last = pick(BUILDS.filter((name) => name !== trial.current), dice)
  deploy(server.folder, builds.at(last))
  trial.lacking.clear()
  heed(trial, last)
  await lookForBuild(page)
  await announcement(page).or(page.getByText('ほかのタブで新しい版')).waitFor()
  await agree(trial)
  await badge(page).filter({ hasText: 'オフライン準備完了' }).waitFor()
  await server.kill()
  const tab = await context.newPage()
  await tab.goto(`${server.url}#/questions`)
  const text = await textOfNotes(tab, [NOTE])
  if (!text.includes(NOTE)) trial.broken.push(`the note is lost: ${text.slice(0, 200)}`)
  trial.broken.push(...(await walk(tab, server.url, last)))
}

/** A tab of the first build that stays open all the time: it goes on whole, and says so once it is the old one. */
async function auditOldTab(trial: Trial, old: Page): Promise<void> {
  trial.broken.push(...(await walk(old, trial.server.url, 'first')).map((sentence) => `in the old tab: ${sentence}`))
  if ((await old.getByText('この画面は古い版のため、保存を行いません。').count()) === 0) trial.broken.push('the old tab does not say that it is one')
}

async function runOn(server: OwnServer, builds: Builds, seed: number): Promise<readonly string[]> {
  const dice = createDice(seed)
  const profile = mkdtempSync(join(testCache, 'deployed-'))
  const open = await launch(profile, server.url, 'allow')
  const trial: Trial = { open, server, builds, dice, current: 'first', lacking: new Map(), broken: [] }
  const deeds: string[] = []
  try {
    await openPage(open.page, server.url, '/policies/653')
    await writeNote(open.page, NOTE)
    await badge(open.page).filter({ hasText: 'オフライン準備完了' }).waitFor()
    const old = dice() < 0.4 ? await open.context.newPage() : null
    if (old !== null) await openPage(old, server.url, '/policies')
    await old?.locator('header .offline summary').filter({ hasText: 'オフライン準備完了' }).waitFor()
    for (let left = 1 + Math.floor(dice() * MOST_DEEDS); left > 0; left -= 1) deeds.push(await deed(trial))
    await endWell(trial)
    if (old !== null) await auditOldTab(trial, old)
    const problems = [...trial.broken, ...open.problems.filter((problem) => !OF_THE_FAULT.test(problem))]
    return brokenPromises({ rounds: [''], notes: [], settled: [], refused: false }, { rounds: '', notes: [], settled: [], sentences: [], problems }).map((sentence) => `${deeds.join('; ')}: ${sentence}`)
  } finally {
    await open.close()
    removeProfile(profile)
  }
}

let built: Promise<Builds> | null = null

/** Deployments go wrong, one after another, under a reader who has the app for use without a network. */
export const deployments: FaultClass = {
  name: 'deployments',
  trials: 20,
  run: async (seed) => {
    const builds = await (built ??= makeBuilds())
    const server = await ownServer('/', builds.at('first'))
    try {
      await server.start()
      return await runOn(server, builds, seed)
    } finally {
      await server.remove()
    }
  },
  close: async () => {
    if (built !== null) rmSync((await built).folder, { recursive: true, force: true })
    built = null
  },
}
