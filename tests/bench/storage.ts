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

/** Times in ms, heaps and sizes in bytes. */
export interface StorageFigures {
  readonly write: { readonly ours: number; readonly rows: number; readonly records: number }
  readonly cold: { readonly ours: number; readonly records: number; readonly equal: boolean }
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

async function measure(profileOf: ProfileOf, url: string, seed: number, megabytes: number, municipalities: number): Promise<StorageFigures> {
  const wish = [seed, megabytes] as const
  const ours = await fresh(profileOf('ours'), url, (page) => page.evaluate(([one, size]) => window.bench.writeOurs(one, size), wish))
  const rows = await fresh(profileOf('rows'), url, (page) => page.evaluate(([one, size]) => window.bench.writeRows(one, size), wish))
  const records = await fresh(profileOf('records'), url, (page) => page.evaluate(([one, size]) => window.bench.writeRecords(one, size), wish))
  const read = await fresh(profileOf('ours'), url, (page) => page.evaluate((one) => window.bench.readOurs(one), seed))
  const peer = await fresh(profileOf('records'), url, (page) => page.evaluate((one) => window.bench.readRecords(one), seed))
  const file = await fresh(profileOf('file'), url, async (page) => {
    await page.evaluate(([one, count]) => window.bench.makeFile(one, count), [seed, municipalities] as const)
    const { value, peak } = await watchHeap(page, () => page.evaluate(() => window.bench.readFile()))
    return { ms: value.ms, ...value.value, columns: await page.evaluate((one) => window.bench.columnBytes(one), seed), peakHeap: peak }
  })
  return {
    write: { ours: ours.ms, rows: rows.ms, records: records.ms },
    cold: { ours: read.ms, records: peer.ms, equal: read.value === peer.value },
    file,
  }
}

/**
 * What storing and opening a large round costs in the real browser, each step in a browser that was just started.
 * @param megabytes of the round that is written and read @param municipalities of the file that is read in pieces
 */
export async function measureStorage(seed: number, megabytes: number, municipalities: number): Promise<StorageFigures> {
  mkdirSync(testCache, { recursive: true })
  const outDir = mkdtempSync(join(testCache, 'storage-'))
  await build({ configFile: false, root: join(projectRoot, 'tests/bench/storage'), logLevel: 'error', base: './', build: { outDir, emptyOutDir: true, target: 'es2022' } })
  const server = await ownServer('/', outDir)
  const profile = mkdtempSync(join(testCache, 'storage-profile-'))
  try {
    await server.start()
    return await measure((design) => join(profile, design), server.url, seed, megabytes, municipalities)
  } finally {
    await server.remove()
    for (const folder of [profile, outDir]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
