import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from './browser.ts'

/** Fixed, so that a failing trial can be run again. */
const SEED = 20261123
const TRIALS = 10

/** A small generator of numbers in [0, 1); the same seed gives the same row. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

async function launch(profile: string): Promise<{ context: BrowserContext; page: Page; kill: () => Promise<void> }> {
  const browser = await findBrowser(process.env)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.executablePath, args: [...browser.args], env: { ...(process.env as Record<string, string>), ...browser.env },
    // Files kept for offline use hold no notes, and fetching them all takes longer than a trial.
    viewport: { width: 1366, height: 768 }, locale: 'ja-JP', serviceWorkers: 'block',
  })
  const session = await context.browser()?.newBrowserCDPSession() ?? await context.newCDPSession(context.pages()[0]!)
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pid = processInfo.find(({ type }) => type === 'browser')!.id
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
  const kill = async (): Promise<void> => {
    process.kill(pid, 'SIGKILL')
    await gone
  }
  return { context, page: context.pages()[0] ?? (await context.newPage()), kill }
}

/** Types notes until the wished number is shown as saved, and then a little more that is not. @returns what was shown as saved */
async function typeNotes(page: Page, base: string, trial: number, count: number, unsaved: string): Promise<readonly string[]> {
  await page.goto(`${base}#/policies/653`)
  const acknowledged: string[] = []
  for (let at = 0; at < count; at++) {
    const words = `試行${trial}の質問${at}`
    await page.getByRole('button', { name: '質問・意見を書く：653 指標1', exact: true }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: '内容' }).fill(words)
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^保存済み/)
    acknowledged.push(words)
    if (at < count - 1) {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  }
  await page.keyboard.type(unsaved)
  return acknowledged
}

async function shownNotes(page: Page, base: string): Promise<string> {
  await page.goto(`${base}#/questions`)
  await expect(page.locator('.app')).toHaveAttribute('data-shelving', 'stored')
  await expect(page.locator('main .note').first()).toBeVisible()
  return page.locator('main .board').innerText()
}

test.describe('the browser is killed while notes are typed @desktop', () => {
  const random = seeded(SEED)
  for (let trial = 0; trial < TRIALS; trial++) {
    const count = 1 + Math.floor(random() * 3)
    const unsaved = '続き'.repeat(Math.floor(random() * 6))
    test(`trial ${trial}: ${count} saved, ${unsaved.length} letters more`, async ({ baseURL }) => {
      const base = baseURL ?? ''
      const profile = await mkdtemp(join(tmpdir(), 'notes-killed-'))
      try {
        const first = await launch(profile)
        const acknowledged = await typeNotes(first.page, base, trial, count, unsaved)
        await first.kill()
        // A damaged store shows itself only at the second start.
        for (const start of ['first', 'second']) {
          const next = await launch(profile)
          const shown = await shownNotes(next.page, base)
          for (const words of acknowledged) expect(shown, `${start} start, seed ${SEED}`).toContain(words)
          await next.context.close()
        }
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 })
      }
    })
  }
})

const STORES = { 'the database': 'IndexedDB', 'the mirror': 'Local Storage' } as const

/** Files under a folder, at any depth. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const paths = names.map((name) => join(folder, name))
  const kinds = await Promise.all(paths.map((path) => stat(path)))
  return paths.filter((_, at) => kinds[at]?.isFile() ?? false)
}

const harms = {
  removed: (folder: string) => rm(folder, { recursive: true }),
  damaged: async (folder: string) => {
    const files = await filesUnder(folder)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) await writeFile(file, 'x'.repeat(64))
  },
} as const

test.describe('files of the browser are lost between two starts @desktop', () => {
  for (const [store, name] of Object.entries(STORES)) {
    for (const [how, harm] of Object.entries(harms)) {
      test(`notes are restored, and it is said, where ${store} was ${how}`, async ({ baseURL }) => {
        const base = baseURL ?? ''
        const profile = await mkdtemp(join(tmpdir(), 'notes-harmed-'))
        try {
          const first = await launch(profile)
          const acknowledged = await typeNotes(first.page, base, 0, 2, '')
          await first.context.close()
          await harm(join(profile, 'Default', name))
          for (const start of ['first', 'second']) {
            const next = await launch(profile)
            const shown = await shownNotes(next.page, base)
            for (const words of acknowledged) expect(shown, `${start} start`).toContain(words)
            if (start === 'first') await expect(next.page.getByText('メモを控えから復元しました（2件）。')).toBeVisible()
            await next.context.close()
          }
        } finally {
          await rm(profile, { recursive: true, force: true, maxRetries: 5 })
        }
      })
    }
  }
})
