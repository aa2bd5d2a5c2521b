import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { ownServer, type OwnServer } from '../e2e/own-server.ts'
import { projectRoot, testCache } from '../e2e/places.ts'
import { openPage, textOfNotes, writeNote } from './app-pages.ts'
import { createDice } from './dice.ts'
import type { FaultClass } from './fault-class.ts'
import { launch } from './killable-browser.ts'
import { brokenPromises } from './oracle.ts'

/** Two builds of the app whose pages and scripts differ. */
interface Builds {
  readonly folder: string
  readonly old: string
  readonly next: string
}

async function buildInto(outDir: string, name: string): Promise<string> {
  await build({
    root: projectRoot, logLevel: 'error',
    build: { outDir, emptyOutDir: true, rolldownOptions: { output: { chunkFileNames: `assets/${name}-[name]-[hash].js` } } },
    plugins: [{ name, transformIndexHtml: (html) => html.replace('<div id="app">', `<div id="app" data-build="${name}">`) }],
  })
  return outDir
}

let built: Promise<Builds> | null = null

async function buildBoth(): Promise<Builds> {
  mkdirSync(testCache, { recursive: true })
  const folder = mkdtempSync(join(testCache, 'deployments-'))
  return { folder, old: await buildInto(join(folder, 'old'), 'old'), next: await buildInto(join(folder, 'next'), 'next') }
}

const SIGN_IN = '<!doctype html><title>Sign in</title><p>Sign in to the network'

/** A script of the build that is not needed for the first numbers. */
function someChunk(folder: string, dice: () => number): string {
  const names = readdirSync(join(folder, 'assets')).filter((name) => /^(?:old|next)-.*\.js$/.test(name)).sort()
  return join(folder, 'assets', names[Math.floor(dice() * names.length)]!)
}

const put = (from: string, to: string): void => {
  rmSync(to, { recursive: true })
  cpSync(from, to, { recursive: true })
}

type Deploy = (served: string, builds: Builds, dice: () => number) => void

/** What goes wrong with a deployment; each leaves something else on the server than a whole new build. */
const faults: Readonly<Record<string, Deploy>> = {
  'the new build whole': (served, { next }) => put(next, served),
  'a chunk answered by a sign-in page': (served, { next }, dice) => {
    put(next, served)
    writeFileSync(someChunk(served, dice), SIGN_IN)
  },
  'a chunk missing': (served, { next }, dice) => {
    put(next, served)
    rmSync(someChunk(served, dice))
  },
  'a chunk cut': (served, { next }, dice) => {
    put(next, served)
    const chunk = someChunk(served, dice)
    const bytes = readFileSync(chunk)
    writeFileSync(chunk, bytes.subarray(0, Math.floor(dice() * bytes.length)))
  },
  'the new page with the files of the old': (served, { old, next }) => {
    put(old, served)
    cpSync(join(next, 'index.html'), join(served, 'index.html'))
  },
  'the new worker with the files of the old': (served, { old, next }) => {
    put(old, served)
    cpSync(join(next, 'service-worker.js'), join(served, 'service-worker.js'))
  },
  'a worker that breaks': (served, { next }) => {
    put(next, served)
    writeFileSync(join(served, 'service-worker.js'), 'throw new Error("broken")')
  },
  'a worker that is a sign-in page': (served) => writeFileSync(join(served, 'service-worker.js'), SIGN_IN),
  'everything a sign-in page': (served) => {
    rmSync(join(served, 'assets'), { recursive: true })
    writeFileSync(join(served, 'index.html'), SIGN_IN)
  },
  'nothing at all': (served) => {
    for (const name of readdirSync(served)) rmSync(join(served, name), { recursive: true })
  },
}

const WHOLE = 'the new build whole'
const NOTE = '配信の前のメモ'
/** Told by the browser of what the fault itself brings about. */
const OF_THE_FAULT = /Failed to load resource|request to another origin|integrity|script|MIME|ServiceWorker|service worker|Failed to fetch/i
const badge = (page: Page) => page.locator('header .offline summary')
const MOST_LOADS = 2

/** Every page by its address and a word that stands on it. */
const PAGES = [['/indicators', '指標'], ['/costs', '億円'], ['/departments', '課'], ['/policies/653', '653'], ['/help', '読み方']] as const

/** Looks for a newer build and waits until what came of it is decided. */
const lookForBuild = (page: Page): Promise<void> => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.update().catch(() => undefined)
  const coming = registration?.installing
  if (!coming) return
  await new Promise<void>((resolve) => {
    const look = (): void => { if (coming.state === 'installed' || coming.state === 'redundant') resolve() }
    coming.addEventListener('statechange', look)
    look()
  })
})

/** The open tab and a new one go through the pages. @returns what does not stand there */
async function walk(page: Page, url: string): Promise<readonly string[]> {
  const broken: string[] = []
  for (const [path, word] of PAGES) {
    await page.evaluate((to) => { location.href = to }, `${url}#${path}`)
    const head = page.locator('main h1').filter({ hasText: word })
    const stands = await head.waitFor({ timeout: 15_000 }).then(() => true, () => false)
    if (!stands) broken.push(`${path} does not stand: ${(await page.locator('body').innerText()).slice(0, 200)}`)
  }
  return broken
}

async function runOn(server: OwnServer, builds: Builds, seed: number): Promise<readonly string[]> {
  const dice = createDice(seed)
  const names = Object.keys(faults)
  const name = names[Math.floor(dice() * names.length)]!
  const profile = mkdtempSync(join(testCache, 'deployed-'))
  const { page, context, problems, close } = await launch(profile, server.url, 'allow')
  try {
    await openPage(page, server.url, '/policies/653')
    await writeNote(page, NOTE)
    // Before the worker holds everything, a fault may leave the reader without it; the note stays all the same.
    await badge(page).filter({ hasText: 'オフライン準備完了' }).waitFor()
    let loads = 0
    page.on('load', () => { loads += 1 })
    faults[name]!(server.folder, builds, dice)
    const broken = [...(dice() < 0.5 ? await walk(page, server.url) : [])]
    await lookForBuild(page)
    broken.push(...(await walk(page, server.url)))
    const tab = await context.newPage()
    let tabLoads = 0
    tab.on('load', () => { tabLoads += 1 })
    await tab.goto(`${server.url}#/questions`)
    const text = await textOfNotes(tab, [NOTE])
    broken.push(...(await walk(tab, server.url)))
    const announced = await page.getByText('新しい版があります。').count() > 0
    if (name === WHOLE && announced) {
      await page.getByRole('button', { name: '今すぐ切り替える' }).click()
      await page.locator('#app[data-build="next"]').waitFor()
      broken.push(...(await walk(page, server.url)))
    }
    const reloads = loads > MOST_LOADS || tabLoads > MOST_LOADS ? [`loaded again and again: ${loads} and ${tabLoads} times`] : []
    const told = name === WHOLE || !announced ? [] : ['a build that is not whole is announced']
    const own = problems.filter((problem) => !OF_THE_FAULT.test(problem))
    return brokenPromises(
      { rounds: [''], notes: [NOTE], settled: [], refused: false },
      { rounds: '', notes: [NOTE].filter((one) => text.includes(one)), settled: [], sentences: [], problems: [...broken, ...reloads, ...told, ...own] },
    ).map((sentence) => `${name}: ${sentence}`)
  } finally {
    await close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A deployment goes wrong under a reader who has the app for use without a network. */
export const deployments: FaultClass = {
  name: 'deployments',
  trials: 20,
  run: async (seed) => {
    const builds = await (built ??= buildBoth())
    const server = await ownServer('/', builds.old)
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
