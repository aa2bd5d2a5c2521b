import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { findBrowser } from '../e2e/browser.ts'
import { ownServer } from '../e2e/own-server.ts'
import { projectRoot, testCache } from '../e2e/places.ts'
import type { ScatterBench } from './scatter/page.ts'

type Page = Window & { readonly scatter: ScatterBench }

/** Draws a million points by turns as our density and as the large scatter of the charts' library, in the real browser. @returns the best of each in ms */
export async function measureScatter(): Promise<{ readonly ours: number; readonly peer: number }> {
  mkdirSync(testCache, { recursive: true })
  const outDir = mkdtempSync(join(testCache, 'scatter-'))
  await build({ root: join(projectRoot, 'tests/bench/scatter'), configFile: false, logLevel: 'error', plugins: [vue()], build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 } })
  const found = await findBrowser(process.env)
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args], env: { ...(process.env as Record<string, string>), ...found.env } })
  const server = await ownServer('/', outDir)
  try {
    await server.start()
    const page = await browser.newPage({ viewport: { width: 1366, height: 1100 } })
    await page.goto(server.url)
    await page.waitForFunction(() => 'scatter' in window)
    const [ours, peer]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < 6; turn++) ours.push(await page.evaluate(() => (window as unknown as Page).scatter.ours()))
    for (let turn = 0; turn < 2; turn++) peer.push(await page.evaluate(() => (window as unknown as Page).scatter.peer()))
    return { ours: Math.min(...ours), peer: Math.min(...peer) }
  } finally {
    await browser.close()
    await server.remove()
    rmSync(outDir, { recursive: true, force: true, maxRetries: 5 })
  }
}
