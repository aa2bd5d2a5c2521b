import type { Page } from '@playwright/test'
import { beginNote, textOfNotes, openPage, writeNote } from './app-pages.ts'
import { createDice } from './dice.ts'
import { removeProfile, type Ground } from './ground.ts'
import { launch, type KillableBrowser } from './killable-browser.ts'
import { brokenPromises } from './oracle.ts'

export interface Hang {
  readonly what: 'opening' | 'request'
  /** Which opening or request is never answered, 1-based; an opening takes all later ones along. */
  readonly n: number
}

/** Runs in the page before anything else: the engine takes a request, and no event ever comes of it. */
function hangEngine({ what, n }: Hang): void {
  const silent = (): IDBRequest => Object.assign(new EventTarget(), { onsuccess: null, onerror: null, onupgradeneeded: null, result: undefined, error: null, readyState: 'pending', transaction: null, source: null }) as unknown as IDBRequest
  let seen = 0
  const isDue = (): boolean => {
    seen += 1
    return what === 'opening' ? seen >= n : seen === n
  }
  const patch = (prototype: object, names: readonly string[]): void => {
    for (const name of names) {
      const real = Reflect.get(prototype, name) as (...given: unknown[]) => unknown
      Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]) {
        if (!isDue()) return real.apply(this, given)
        if (what === 'request') real.apply(this, given)
        return silent()
      })
    }
  }
  if (what === 'opening') patch(IDBFactory.prototype, ['open'])
  else patch(IDBObjectStore.prototype, ['get', 'getAll', 'put', 'delete', 'count', 'openCursor'])
}

/** Longer than all waits of a start behind each other. */
const PATIENCE_S = 180
const STEP_S = 6

/** Tells how many files are under way. */
function countRequests(page: Page): () => number {
  let underWay = 0
  page.on('request', () => { underWay += 1 }).on('requestfinished', () => { underWay -= 1 }).on('requestfailed', () => { underWay -= 1 })
  return () => underWay
}

/** Lets time pass in the page until something holds, while no file is under way: the server is not what hangs. @returns whether it came to hold */
async function untilHolds(page: Page, underWay: () => number, holds: () => Promise<boolean>): Promise<boolean> {
  for (let passed = 0; passed < PATIENCE_S; passed += STEP_S) {
    if (await holds()) return true
    while (underWay() > 0) await page.waitForTimeout(20)
    await page.clock.runFor(STEP_S * 1_000)
    // What the passed time has set off may ask for a file.
    await page.waitForTimeout(50)
  }
  return holds()
}

export const KEPT = '前からのメモ'

/** A profile in which a note is kept and the shipped round is stored. */
export const notedProfile = (ground: Ground): Promise<string> => ground.profile('noted', async ({ page }) => {
  await openPage(page, ground.url, '/policies/653')
  await writeNote(page, KEPT)
})

const SAID = /^保存済み|保存できません|応答がない|簡易な保存領域/

async function session({ page, context }: KillableBrowser, url: string, hang: Hang, words: string): Promise<{ readonly broken: readonly string[]; readonly kept: boolean }> {
  await context.addInitScript(hangEngine, hang)
  await page.clock.install()
  const underWay = countRequests(page)
  await page.goto(`${url}#/policies/653`)
  const text = (): Promise<string> => page.locator('body').innerText()
  const shown = await untilHolds(page, underWay, async () => (await page.locator('.app[data-status="ready"] h1').count()) > 0 && (await text()).includes('18.6'))
  if (!shown) return { broken: [`no number after ${PATIENCE_S} s: ${(await text()).slice(0, 200)}`], kept: false }
  await beginNote(page, words)
  const status = page.getByRole('dialog').getByRole('status')
  const settled = await untilHolds(page, underWay, async () => !/保存しています|入力中|書き始める/.test(await status.innerText()))
  const said = await status.innerText()
  if (!settled) return { broken: [`the note is neither saved nor refused: ${said}`], kept: false }
  const silent = hang.what === 'opening' && !SAID.test(said) && !SAID.test(await text())
  const file = page.getByRole('dialog').getByRole('button', { name: 'ファイルに保存' })
  const lacking = /ファイルに保存/.test(said) && (await file.count()) === 0
  return {
    broken: [...(silent ? [`nobody says that the storage does not answer: ${said}`] : []), ...(lacking ? [`a way on is named that is not there: ${said}`] : [])],
    kept: !/保存できませんでした/.test(said),
  }
}

/** One session in which the engine hangs, and the start after it. */
export async function runHungBrowser(ground: Ground, seed: number): Promise<readonly string[]> {
  const dice = createDice(seed)
  const fresh = dice() < 0.3
  const hang: Hang = dice() < 0.4 ? { what: 'opening', n: 1 + Math.floor(dice() * 3) } : { what: 'request', n: 1 + Math.floor(dice() * 16) }
  const words = `止まった中の質問${seed}`
  const profile = fresh ? await ground.profile('blank', () => Promise.resolve()) : await notedProfile(ground)
  let open = await launch(profile, ground.url)
  try {
    const { broken, kept } = await session(open, ground.url, hang, words)
    const problems = [...broken, ...open.problems]
    await open.close()
    open = await launch(profile, ground.url)
    await openPage(open.page, ground.url, '/questions')
    const promised = [...(fresh ? [] : [KEPT]), ...(kept ? [words] : [])]
    const text = await textOfNotes(open.page, promised)
    const found = brokenPromises(
      { rounds: [''], notes: promised, settled: [], refused: false },
      { rounds: '', notes: promised.filter((one) => text.includes(one)), settled: [], sentences: [], problems: [...problems, ...open.problems] },
    )
    return found.map((sentence) => `${hang.what} ${hang.n}${fresh ? ', first visit' : ''}: ${sentence}`)
  } finally {
    await open.close()
    removeProfile(profile)
  }
}
