import { readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { markPoint, openPage, textOfNotes, untilSettled, wordsOfMarks, writeNote } from './app-pages.ts'
import { createDice } from './dice.ts'
import type { FaultClass } from './fault-class.ts'
import { leaveGround, removeProfile, sharedGround, type Ground } from './ground.ts'
import { launch } from './killable-browser.ts'
import { brokenPromises } from './oracle.ts'

const NOTES = ['試行の質問一', '試行の質問二', '試行の質問三']
const MARK = '試行の覚え'

/** Where the browser keeps the database and the mirror. */
const STORES = { database: 'IndexedDB', mirror: 'Local Storage' } as const
type Store = keyof typeof STORES

type Harm = (files: readonly string[], dice: () => number) => void

const pick = <T>(all: readonly T[], dice: () => number): T => all[Math.floor(dice() * all.length)]!

function flipBits(file: string, dice: () => number): void {
  const bytes = readFileSync(file)
  if (bytes.length === 0) return
  for (let more = 1 + Math.floor(dice() * 20); more > 0; more -= 1) bytes[Math.floor(dice() * bytes.length)]! ^= 1 << Math.floor(dice() * 8)
  writeFileSync(file, bytes)
}

/** What a disk, a cleaner or a copy tool does to files. */
const harms: Readonly<Record<string, Harm>> = {
  'one deleted': (files, dice) => rmSync(pick(files, dice)),
  'all deleted': (files) => files.forEach((file) => rmSync(file)),
  'one truncated': (files, dice) => {
    const file = pick(files, dice)
    truncateSync(file, Math.floor(dice() * statSync(file).size))
  },
  'all truncated': (files, dice) => files.forEach((file) => truncateSync(file, Math.floor(dice() * statSync(file).size))),
  'bits flipped in one': (files, dice) => flipBits(pick(files, dice), dice),
  'bits flipped in all': (files, dice) => files.forEach((file) => flipBits(file, dice)),
  'two swapped': (files, dice) => {
    const [one, other] = [pick(files, dice), pick(files, dice)]
    if (one === other) return rmSync(one)
    renameSync(one, `${one}.away`)
    renameSync(other, one)
    renameSync(`${one}.away`, other)
  },
  'all overwritten': (files) => files.forEach((file) => writeFileSync(file, 'x'.repeat(64))),
}

/** Files under a folder, at any depth, in one order; without the lock, which holds nothing. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))).filter((path) => statSync(path).isFile() && !path.endsWith('LOCK')).sort()
}

/** A profile in which three notes and a mark are kept twice. */
const writtenProfile = (ground: Ground): Promise<string> => ground.profile('thrice', async ({ page }) => {
  await openPage(page, ground.url, '/policies/653')
  for (const words of NOTES) await writeNote(page, words)
  await openPage(page, ground.url, '/points')
  await markPoint(page, 0, MARK)
  await untilSettled(page)
})

/** The page says that notes, or what they lay in, are not whole. */
const SAYS_LOSS = /見つかりません|欠けがありました|前の内容に戻っている|読み取れないメモ/

/** Rounds that cannot be stored are no loss, where it is said. */
async function notStoredUnsaid(page: Page): Promise<readonly string[]> {
  if ((await page.locator('.app[data-shelving="stored"]').count()) > 0) return []
  return (await page.getByText(/この端末に(?:データを)?保存できません/).count()) > 0 ? [] : ['rounds are not stored, and nobody says so']
}

/** One start on what is left. @returns what is wrong with it */
async function auditStart(profile: string, url: string, bothHarmed: boolean, lossSaid: boolean): Promise<{ readonly broken: readonly string[]; readonly lossSaid: boolean }> {
  const { page, problems, close } = await launch(profile, url)
  try {
    await openPage(page, url, '/questions', false)
    const unsaid = await notStoredUnsaid(page)
    // What was lost and said at the first start is not said again.
    if (!lossSaid) await page.getByText(SAYS_LOSS).or(page.locator('main .note').nth(NOTES.length - 1)).first().waitFor().catch(() => undefined)
    const text = await textOfNotes(page, bothHarmed ? [] : NOTES)
    const there = NOTES.filter((words) => text.includes(words))
    const silent = there.length < NOTES.length && !lossSaid && (await page.getByText(SAYS_LOSS).count()) === 0
    const body = silent ? await page.locator('body').innerText() : ''
    await openPage(page, url, '/points', false)
    await page.getByText('変更はすぐに反映し').first().waitFor()
    const settled = await wordsOfMarks(page)
    const promised = { rounds: [''], notes: bothHarmed ? [] : NOTES, settled: bothHarmed ? [] : [MARK], refused: false }
    const broken = brokenPromises(promised, { rounds: '', notes: there, settled, sentences: [], problems })
    return { broken: [...broken, ...unsaid, ...(body === '' ? [] : [`a silent loss, ${there.length} of ${NOTES.length} are left: ${body.slice(0, 300)}`])], lossSaid: lossSaid || there.length < NOTES.length }
  } finally {
    await close()
  }
}

/** Files of one store or of both are harmed between two starts. */
export async function runDamagedFiles(ground: Ground, seed: number): Promise<readonly string[]> {
  const dice = createDice(seed)
  const profile = await writtenProfile(ground)
  const stores: readonly Store[] = dice() < 0.25 ? ['database', 'mirror'] : [dice() < 0.5 ? 'database' : 'mirror']
  const done: string[] = []
  try {
    for (const store of stores) {
      const [name, harm] = pick(Object.entries(harms), dice)
      const files = filesUnder(join(profile, 'Default', STORES[store]))
      if (files.length === 0) throw new Error(`the ${store} has no files`)
      harm(files, dice)
      done.push(`${store}: ${name}`)
    }
    const first = await auditStart(profile, ground.url, stores.length > 1, false)
    const second = await auditStart(profile, ground.url, stores.length > 1, first.lossSaid)
    return [...first.broken.map((sentence) => `first start: ${sentence}`), ...second.broken.map((sentence) => `second start: ${sentence}`)].map((sentence) => `${done.join(', ')}: ${sentence}`)
  } finally {
    removeProfile(profile)
  }
}

/** Files of the browser's profile are deleted, cut, flipped or swapped: no note is lost where one copy is whole, and none without a word. */
export const damagedFiles: FaultClass = {
  name: 'damaged-files',
  trials: 30,
  run: async (seed) => runDamagedFiles(await sharedGround(), seed),
  close: leaveGround,
}
