import type { Page } from '@playwright/test'
import { hearNote, isSaved, openPage, textOfNotes } from './app-pages.ts'
import { createDice } from './dice.ts'
import type { FaultClass } from './fault-class.ts'
import { leaveGround, removeProfile, sharedGround, type Ground } from './ground.ts'
import { KEPT, notedProfile } from './hung-browser.ts'
import { launch, type KillableBrowser } from './killable-browser.ts'
import { offerRound, take } from './kills-import.ts'
import { brokenPromises } from './oracle.ts'

interface Story {
  /** What must be there at the next start. */
  readonly notes: readonly string[]
  readonly broken: readonly string[]
}

const dialog = (page: Page) => page.getByRole('dialog')
const textOf = (page: Page) => dialog(page).getByRole('textbox', { name: '内容' })

/** Writes over what stands in the editor. @returns what stood there at that very moment */
const writeOver = (page: Page, words: string): Promise<string> => textOf(page).evaluate((field, next) => {
  const area = field as HTMLTextAreaElement
  const before = area.value
  area.value = next
  area.dispatchEvent(new Event('input', { bubbles: true }))
  return before
}, words)

async function settledWord(page: Page): Promise<string> {
  const status = dialog(page).getByRole('status').filter({ hasNotText: /^(?:書き始める|入力中|保存しています)/ })
  await status.waitFor()
  return status.innerText()
}

async function openOther(open: KillableBrowser, url: string, path: string): Promise<Page> {
  const other = await open.context.newPage()
  await openPage(other, url, path)
  return other
}

/** The same note is open in two tabs; both write, in an order and with pauses by the dice. */
async function sameNote(open: KillableBrowser, url: string, dice: () => number, seed: number): Promise<Story> {
  await openPage(open.page, url, '/questions')
  const tabs = [open.page, await openOther(open, url, '/questions')]
  for (const tab of tabs) await tab.getByRole('button', { name: '開いて直す' }).click()
  const words = tabs.map((_, at) => `${'一二'[at]}つ目の画面の文${seed}`)
  const order = dice() < 0.5 ? [0, 1] : [1, 0]
  const replaced: string[] = []
  for (const at of order) {
    // What a person had before their eyes and wrote over is no loss.
    replaced.push(await writeOver(tabs[at]!, words[at]!))
    await tabs[at]!.waitForTimeout(dice() * 600)
  }
  const said = await Promise.all(tabs.map(settledWord))
  return { notes: words.filter((one, at) => isSaved(said[at]!) && !replaced.includes(one)), broken: said.filter((one) => !isSaved(one)).map((one) => `a tab did not save: ${one}`) }
}

/** One tab takes a round in while the other writes notes. */
async function importBeside(open: KillableBrowser, url: string, dice: () => number, seed: number): Promise<Story> {
  const other = await openOther(open, url, '/policies/653')
  await offerRound(open.page, url, 2)
  const taking = take(open.page)
  await other.waitForTimeout(dice() * 300)
  const words = [`取り込み中の質問${seed}の一`, `取り込み中の質問${seed}の二`]
  const said: string[] = []
  for (const one of words) said.push(await hearNote(other, one))
  await taking
  await open.page.getByText('を取り込みました。').waitFor()
  return { notes: [KEPT, ...words.filter((_, at) => isSaved(said[at]!))], broken: said.filter((one) => !isSaved(one)).map((one) => `refused beside an import: ${one}`) }
}

/** What a newer build does first on a device: it changes the tables, or the form of the notes. */
const takesOver = {
  tables: () => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('miharashi', 20)
    request.onerror = () => { reject(new Error('the newer build cannot open the database')) }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  }),
  form: () => {
    localStorage.setItem('miharashi.notes', JSON.stringify({ epoch: 2, count: 1, revision: 9 }))
    return Promise.resolve()
  },
} as const

const kept = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()))

/** A newer build has taken the device over in another tab; this one writes on. */
async function overtaken(open: KillableBrowser, url: string, dice: () => number, seed: number): Promise<Story> {
  await openPage(open.page, url, '/policies/653')
  const other = await open.context.newPage()
  await other.goto(`${url}rounds/index.json`)
  await other.evaluate(takesOver[dice() < 0.5 ? 'tables' : 'form'])
  const before = await kept(other)
  const said = await hearNote(open.page, `古い版の質問${seed}`)
  await open.page.getByRole('button', { name: /明暗/ }).click()
  const told = await open.page.getByText('この画面は古い版のため、保存を行いません').count()
  return {
    notes: [KEPT],
    broken: [
      ...(/新しい版/.test(said) ? [] : [`an overtaken tab says: ${said}`]),
      ...(told > 0 ? [] : ['nobody says that the tab is the old one']),
      ...((await kept(other)) === before ? [] : ['an overtaken tab wrote into the storage']),
    ],
  }
}

const stories = { 'the same note': sameNote, 'an import beside notes': importBeside, 'a newer build': overtaken } as const

/** Several tabs, or two builds, work on one device at once. */
export async function runTabs(ground: Ground, seed: number): Promise<readonly string[]> {
  const dice = createDice(seed)
  const profile = await notedProfile(ground)
  const names = Object.keys(stories) as (keyof typeof stories)[]
  const name = names[Math.floor(dice() * names.length)]!
  let open = await launch(profile, ground.url)
  try {
    const { notes, broken } = await stories[name](open, ground.url, dice, seed)
    const problems = [...broken, ...open.problems]
    await (dice() < 0.5 ? open.close() : open.kill())
    open = await launch(profile, ground.url)
    await openPage(open.page, ground.url, '/questions', name !== 'a newer build')
    const text = await textOfNotes(open.page, notes)
    const found = { rounds: '', notes: notes.filter((one) => text.includes(one)), settled: [], sentences: [], problems: [...problems, ...open.problems] }
    return brokenPromises({ rounds: [''], notes, settled: [], refused: false }, found).map((sentence) => `${name}: ${sentence}`)
  } finally {
    await open.close()
    removeProfile(profile)
  }
}

/** Two builds and several tabs at once: both texts are kept, and the older build writes nowhere. */
export const tabs: FaultClass = {
  name: 'tabs',
  trials: 20,
  run: async (seed) => runTabs(await sharedGround(), seed),
  close: leaveGround,
}
