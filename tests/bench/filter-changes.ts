import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../e2e/browser.ts'
import { ownServer } from '../e2e/own-server.ts'

/** ms from the press of a condition to the frame in which the last change of the page is drawn, ascending. */
export type Drawn = readonly number[]

/** In the page: presses one option of the open menu and waits until nothing has changed for a while. */
function pressAndWatch(at: number): Promise<number> {
  const still = 400
  return new Promise((resolve) => {
    const options = [...document.querySelectorAll<HTMLInputElement>('details.facet[open] input:not([aria-disabled="true"])')]
    const pressed = performance.now()
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
      resolve(last - pressed)
    }
    options[at % options.length]?.click()
    setTimeout(look, 50)
  })
}

async function measurePage(page: Page, url: string, rate: number, tries: number): Promise<Drawn> {
  await page.goto(url)
  await page.locator('main h1').waitFor()
  await page.locator('[data-shelving="stored"]').waitFor()
  await page.locator('details.facet > summary', { hasText: /^担当課/ }).click()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const times: number[] = []
  // Each option on and off again; the first ones are not counted, since nothing is compiled yet.
  for (let at = 0; at < tries + 4; at++) times.push(await page.evaluate(pressAndWatch, at >> 1))
  return times.slice(4).sort((a, b) => a - b)
}

/**
 * One change of the department in the built app, on pages of the source document.
 * @param paths of pages, after the hash @param rate how much slower than this machine
 */
export async function measureFilterChanges(paths: readonly string[], rate: number, tries: number): Promise<ReadonlyMap<string, Drawn>> {
  const found = await findBrowser(process.env)
  const browser = await chromium.launch({
    executablePath: found.executablePath, args: [...found.args], env: { ...(process.env as Record<string, string>), ...found.env },
  })
  const server = await ownServer()
  const drawn = new Map<string, Drawn>()
  try {
    await server.start()
    for (const path of paths) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })
      drawn.set(path, await measurePage(page, `${server.url}#${path}`, rate, tries))
      await page.close()
    }
  } finally {
    await browser.close()
    await server.remove()
  }
  return drawn
}
