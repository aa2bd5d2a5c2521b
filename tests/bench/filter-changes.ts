import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { buildCity } from '../../src/made-up/city.ts'
import { findBrowser } from '../e2e/browser.ts'
import { ownServer } from '../e2e/own-server.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { buildNextRound } from './next-city.ts'

/** ms from the press of a condition, by press. */
export interface Drawn {
  /** To the layout of the first frame that answers: what was touched and what is in sight. */
  readonly first: readonly number[]
  /** To the frame in which the last change of the page is drawn. */
  readonly all: readonly number[]
}

const CITY = buildCity(2022)
const NEXT = buildNextRound(CITY)
const TRIES = 12
/** Nothing is compiled yet at the first presses: they are not counted. */
const WARM = 4

/** In the page: presses one option of the open menu and waits until nothing has changed for a while. */
function pressAndWatch(at: number): Promise<{ first: number; all: number }> {
  const still = 200
  return new Promise((resolve) => {
    const options = [...document.querySelectorAll<HTMLInputElement>('details.facet[open] .option input:not([aria-disabled="true"])')]
    const pressed = performance.now()
    let first = 0
    let last = pressed
    let drawing = false
    const drawn = (): void => {
      drawing = false
      last = performance.now()
    }
    const observer = new MutationObserver(() => {
      if (drawing) return
      drawing = true
      requestAnimationFrame(() => {
        // What the frame is about to do in any case; its time is taken before the work of a later frame can begin.
        document.body.getBoundingClientRect()
        first ||= performance.now()
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = drawn
        port2.postMessage(null)
      })
    })
    observer.observe(document.querySelector('main') ?? document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    const look = (): void => {
      if (drawing || performance.now() - last < still) {
        setTimeout(look, 50)
        return
      }
      observer.disconnect()
      resolve({ first: first - pressed, all: last - pressed })
    }
    options[at % options.length]?.click()
    setTimeout(look, 50)
  })
}

async function measurePage(page: Page, url: string, rate: number): Promise<Drawn> {
  await page.goto(url)
  await page.locator('main h1').waitFor()
  await page.locator('[data-shelving="stored"]').waitFor()
  await page.locator('details.facet > summary', { hasText: /^担当課/ }).click()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const times: { first: number; all: number }[] = []
  // Each option on and off again.
  for (let at = 0; at < TRIES + WARM; at++) times.push(await page.evaluate(pressAndWatch, at >> 1))
  const counted = times.slice(WARM)
  return { first: counted.map(({ first }) => first), all: counted.map(({ all }) => all) }
}

/** Takes a round in, as a reader does. */
async function takeIn(context: BrowserContext, url: string, round: Snapshot): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${url}#/import`)
  await page.locator('input[type=file]').first().setInputFiles({ name: 'city.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(round)) })
  await page.getByRole('button', { name: /^取り込む/ }).click()
  await page.getByRole('button', { name: '取り込んだ評価を開く' }).click()
  await page.getByText(`${round.policies.length}施策／${round.policies.length}施策`).waitFor()
  await page.close()
}

interface Wish {
  /** Pages, after the hash. */
  readonly paths: readonly string[]
  /** The source document, a city of 100 policies × 1,000 projects × 6 years, or that and the round of the next year. */
  readonly of: 'document' | 'city' | 'years'
  /** How much slower than this machine. */
  readonly rate: number
}

/** One change of the department in the built app, by page. */
export async function measureFilterChanges({ paths, of, rate }: Wish): Promise<ReadonlyMap<string, Drawn>> {
  const found = await findBrowser(process.env)
  const browser = await chromium.launch({
    executablePath: found.executablePath, args: [...found.args], env: { ...(process.env as Record<string, string>), ...found.env },
  })
  const server = await ownServer()
  const rounds = { document: [], city: [CITY], years: [CITY, NEXT] }[of]
  const open = rounds.at(-1)
  const drawn = new Map<string, Drawn>()
  try {
    await server.start()
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP', serviceWorkers: 'block' })
    context.setDefaultTimeout(120_000)
    for (const round of rounds) await takeIn(context, server.url, round)
    for (const path of paths) {
      const page = await context.newPage()
      drawn.set(path, await measurePage(page, `${server.url}#${path}${open ? `?round=${open.id}` : ''}`, rate))
      await page.close()
    }
  } finally {
    await browser.close()
    await server.remove()
  }
  return drawn
}
