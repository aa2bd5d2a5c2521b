import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../e2e/browser.ts'
import { ownServer } from '../e2e/own-server.ts'
import { projectRoot, testCache } from '../e2e/places.ts'
import type { StorageBench } from './storage/page.ts'

declare global {
  interface Window {
    readonly bench: StorageBench
  }
}

/** What a round of a size costs in each design, in ms; null where a design is not tried at that size. */
export interface DesignFigures {
  readonly megabytes: number
  readonly write: { readonly ours: number; readonly rows: number | null; readonly records: number }
  readonly cold: { readonly ours: number; readonly records: number; readonly equal: boolean }
}

/** Times in ms, heaps and sizes in bytes. */
export interface StorageFigures {
  readonly designs: readonly DesignFigures[]
  readonly file: { readonly ms: number; readonly megabytes: number; readonly policies: number; readonly stored: number; readonly columns: number; readonly peakHeap: number }
}

async function open(profile: string): Promise<BrowserContext> {
  const found = await findBrowser(process.env)
  return chromium.launchPersistentContext(profile, { executablePath: found.executablePath, args: [...found.args], env: { ...(process.env as Record<string, string>), ...found.env } })
}

/** Work on a page of a browser that was just started. */
async function fresh<T>(profile: string, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await open(profile)
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window)
    return await work(page)
  } finally {
    await context.close()
  }
}

/** The largest heap of a page, its array buffers among it, while something runs. */
async function watchHeap<T>(page: Page, work: () => Promise<T>): Promise<{ value: T; peak: number }> {
  const session = await page.context().newCDPSession(page)
  let peak = 0
  const look = async (): Promise<void> => {
    const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
    peak = Math.max(peak, usedSize + backingStorageSize)
  }
  const timer = setInterval(() => void look().catch(() => undefined), 200)
  try {
    const value = await work()
    await look()
    return { value, peak }
  } finally {
    clearInterval(timer)
  }
}

/** A folder for the profile of each design, so that none has another's rows beside its own. */
type ProfileOf = (design: string) => string

/** The app holds a round of this size whole. */
const WHOLE_MB = 10
/** A row a project takes minutes beyond. */
const MOST_OF_ROWS_MB = 100

async function measureDesigns(profileOf: ProfileOf, url: string, seed: number, megabytes: number): Promise<DesignFigures> {
  const wish = [seed, megabytes] as const
  const of = <T>(design: string, work: (page: Page) => Promise<T>): Promise<T> => fresh(profileOf(`${design}-${megabytes}`), url, work)
  const whole = megabytes <= WHOLE_MB
  const ours = await of('ours', (page) => (whole
    ? page.evaluate(([one, size]) => window.bench.writeWhole(one, size), wish)
    : page.evaluate(([one, size]) => window.bench.writeOurs(one, size), wish)))
  const rows = megabytes > MOST_OF_ROWS_MB ? null : await of('rows', (page) => page.evaluate(([one, size]) => window.bench.writeRows(one, size), wish))
  const records = await of('records', (page) => page.evaluate(([one, size]) => window.bench.writeRecords(one, size), wish))
  const read = await of('ours', (page) => (whole ? page.evaluate((one) => window.bench.readWhole(one), seed) : page.evaluate((one) => window.bench.readOurs(one), seed)))
  const peer = await of('records', (page) => page.evaluate((one) => window.bench.readRecords(one), seed))
  return {
    megabytes,
    write: { ours: ours.ms, rows: rows && rows.ms, records: records.ms },
    cold: { ours: read.ms, records: peer.ms, equal: read.value === peer.value },
  }
}

async function measure(profileOf: ProfileOf, url: string, seed: number, sizes: readonly number[], municipalities: number): Promise<StorageFigures> {
  const designs: DesignFigures[] = []
  for (const megabytes of sizes) designs.push(await measureDesigns(profileOf, url, seed, megabytes))
  const file = await fresh(profileOf('file'), url, async (page) => {
    await page.evaluate(([one, count]) => window.bench.makeFile(one, count), [seed, municipalities] as const)
    const { value, peak } = await watchHeap(page, () => page.evaluate(() => window.bench.readFile()))
    return { ms: value.ms, ...value.value, columns: await page.evaluate((one) => window.bench.columnBytes(one), seed), peakHeap: peak }
  })
  return {
    designs,
    file,
  }
}

/**
 * What storing and opening a large round costs in the real browser, each step in a browser that was just started.
 * @param sizes in MB of the rounds that are written and read @param municipalities of the file that is read in pieces
 */
export async function measureStorage(seed: number, sizes: readonly number[], municipalities: number): Promise<StorageFigures> {
  mkdirSync(testCache, { recursive: true })
  const outDir = mkdtempSync(join(testCache, 'storage-'))
  await build({ configFile: false, root: join(projectRoot, 'tests/bench/storage'), logLevel: 'error', base: './', build: { outDir, emptyOutDir: true, target: 'es2022' } })
  const server = await ownServer('/', outDir)
  const profile = mkdtempSync(join(testCache, 'storage-profile-'))
  try {
    await server.start()
    return await measure((design) => join(profile, design), server.url, seed, sizes, municipalities)
  } finally {
    await server.remove()
    for (const folder of [profile, outDir]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
