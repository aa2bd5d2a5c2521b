import { existsSync, statfsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser.ts'
import { projectRoot, testCache } from './places.ts'

const address = { host: '127.0.0.1', port: Number(process.env.MIHARASHI_E2E_PORT ?? 4174) }
const browser = await findBrowser(process.env)

/** Faster than the files that the browser takes where it is told to leave the shared memory alone; a container may have next to none. */
function sharedMemoryIsRoomy(): boolean {
  if (!existsSync('/dev/shm')) return false
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize >= 2_000_000_000
}

const UPRIGHT = ['matrix', 'accessibility', 'keyboard', 'overview', 'filters', 'figures', 'compare', 'notes', 'meeting', 'first-words', 'print']

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `${testCache}/e2e-${address.port}`,
  reporter: 'list',
  forbidOnly: true,
  fullyParallel: false,
  // Files run beside each other; each brings its own server and profile where it needs one.
  workers: 2,
  retries: 0,
  // For what hangs: a slow, busy machine has to come nowhere near them.
  timeout: 400_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://${address.host}:${address.port}/`,
    browserName: 'chromium',
    // Only the tests about it let the service worker in; it would fetch every file beside each of the others.
    serviceWorkers: 'block',
    // As somebody who has read and closed the first words.
    storageState: { cookies: [], origins: [{ origin: `http://${address.host}:${address.port}`, localStorage: [{ name: 'miharashi.introduced', value: '1' }] }] },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      // A page of the tests lives too short for its code to be made faster.
      args: [...browser.args, '--js-flags=--no-opt'],
      env: { ...(process.env as Record<string, string>), ...browser.env },
      ignoreDefaultArgs: sharedMemoryIsRoomy() ? ['--disable-dev-shm-usage'] : [],
      timeout: 120_000,
    },
  },
  projects: [
    { name: 'desktop', grepInvert: /@tablet/, use: { viewport: { width: 1366, height: 768 } } },
    // What an upright window, touch or a bar at the bottom can change; the rest is the same in any window.
    { name: 'tablet', testMatch: UPRIGHT.map((name) => `**/${name}.spec.ts`), grepInvert: /@desktop/, use: { viewport: { width: 810, height: 1080 }, hasTouch: true } },
  ],
  webServer: {
    command: `"${process.execPath}" tests/e2e/static-server.mjs ${address.port} dist / --hashed`,
    cwd: projectRoot,
    url: `http://${address.host}:${address.port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
})
