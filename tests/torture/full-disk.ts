import type { Page } from '@playwright/test'
import { hearNote, isSaved, openPage, saysLoss, textOfNotes, writeNote } from './app-pages.ts'
import { createDice } from './dice.ts'
import type { FaultClass } from './fault-class.ts'
import { leaveGround, removeProfile, sharedGround, type Ground } from './ground.ts'
import { launch, type KillableBrowser } from './killable-browser.ts'
import { importProfile, offerRound, take, type Editions } from './kills-import.ts'
import { brokenPromises, type Promised } from './oracle.ts'
import { smallDisk, type SmallDisk } from './small-disk.ts'
import { storedRounds } from './stored-rounds.ts'

const KEPT = '満杯になる前のメモ'
const LATER = '空きができたあとのメモ'
const MOST_NOTES = 4
/** What is left when it fills up: nothing, or little enough to run out in the middle. */
const MOST_LEFT = 1_500_000

/** Longer than the browser keeps what it is to write back. */
const MOST_IDLE_MS = 8_000

interface Outcome {
  readonly promised: Promised
  readonly sentences: readonly string[]
}

/** Leaves the origin so much to write, of the disk or of the browser's allowance. */
type Fill = (open: KillableBrowser, left: number) => Promise<void>

/** Used without a disk of its own: the browser is told that the origin may have no more. */
function byQuota(url: string): Fill {
  return async ({ page, context }, left) => {
    const session = await context.newCDPSession(page)
    const { origin } = new URL(url)
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + left })
  }
}

const byDisk = (disk: SmallDisk): Fill => (_, left) => Promise.resolve(disk.fill(left))

async function writeNotes(open: KillableBrowser, url: string, fill: Fill, dice: () => number, seed: number): Promise<Outcome> {
  await fill(open, dice() * MOST_LEFT * 0.05)
  const notes = [KEPT]
  const sentences: string[] = []
  for (let at = 0; at < MOST_NOTES; at += 1) {
    const words = `満杯の試行${seed}の${at} ${'字'.repeat(Math.floor(dice() * 9_000))}`
    const said = await hearNote(open.page, words)
    if (isSaved(said)) notes.push(words.split(' ')[0]!)
    else sentences.push(said)
  }
  await openPageAgain(open.page, url)
  return { promised: { rounds: [], notes, settled: [], refused: sentences.length > 0 }, sentences }
}

/** A look at another page of the same tab, which must stand whatever the disk does. */
async function openPageAgain(page: Page, url: string): Promise<void> {
  await page.evaluate((to) => { location.href = to }, `${url}#/costs`)
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '億円' }).waitFor()
}

async function importOther(open: KillableBrowser, url: string, fill: Fill, dice: () => number, { states }: Editions): Promise<Outcome> {
  await offerRound(open.page, url, 2)
  await fill(open, dice() * MOST_LEFT)
  await take(open.page)
  const told = open.page.locator('main .said p').filter({ hasText: '。' })
  await told.waitFor()
  const said = await told.innerText()
  const done = said.includes('を取り込みました。') && !said.includes('保存')
  return { promised: { rounds: done ? [states[1]] : states, notes: [KEPT], settled: [], refused: !done }, sentences: done ? [] : [said] }
}

/** The browser itself tells in the console what it could not write; the page says it in its own words. */
const OWN_WORDS = /Failed to load resource|QuotaExceeded|net::ERR/

/** A torn journal takes what is written after it, too. @returns what the next start must show */
async function writeLater({ page }: KillableBrowser, url: string, promised: Promised): Promise<Promised> {
  await openPage(page, url, '/policies/653')
  const said = await hearNote(page, LATER)
  return isSaved(said) ? { ...promised, notes: [...promised.notes, LATER] } : promised
}

async function audit(profile: string, url: string, { promised, sentences }: Outcome, start: string): Promise<{ readonly broken: readonly string[]; readonly promised: Promised }> {
  const open = await launch(profile, url)
  try {
    await openPage(open.page, url, '/questions')
    const text = await textOfNotes(open.page, promised.notes)
    const rounds = await storedRounds(open.page)
    // The engine throws a database away that it could not write whole; then it has to be said, and the shipped round is read again.
    const said = await saysLoss(open.page)
    const allowed = said ? [...promised.rounds, rounds] : promised.rounds
    const found = { rounds, notes: promised.notes.filter((words) => text.includes(words)), settled: [], sentences, problems: open.problems.filter((problem) => !OWN_WORDS.test(problem)) }
    const held = { ...promised, rounds: allowed }
    const broken = brokenPromises(held, found).map((sentence) => `${start} start: ${sentence}`)
    return { broken, promised: await writeLater(open, url, held) }
  } finally {
    await open.close()
  }
}

let told = false
function tellNoDisk(): void {
  if (!told) console.error('full-disk: this machine lets nobody mount a small disk, so NO disk was really filled; only the browser’s own limit for the site is tried')
  told = true
}

/** One disk, or one allowance, that fills up while a round is taken in or notes are written. */
export async function runFullDisk(ground: Ground, seed: number): Promise<readonly string[]> {
  const dice = createDice(seed)
  const { profile, editions } = await importProfile(ground)
  const wanted = dice() < 0.7
  const disk = wanted ? smallDisk(profile) : null
  if (wanted && disk === null) tellNoDisk()
  const place = disk?.profile ?? profile
  const fill = disk === null ? byQuota(ground.url) : byDisk(disk)
  const kind = dice() < 0.5 ? 'notes' : 'import'
  try {
    const open = await launch(place, ground.url)
    await openPage(open.page, ground.url, '/policies/653')
    await writeNote(open.page, KEPT)
    const outcome = kind === 'notes' ? await writeNotes(open, ground.url, fill, dice, seed) : await importOther(open, ground.url, fill, dice, editions)
    const whole = kind === 'notes' ? { ...outcome, promised: { ...outcome.promised, rounds: editions.states } } : outcome
    const end = dice() < 0.5 ? open.close : open.kill
    // The browser writes its journals late: whether that still happens on the full disk decides what the next starts find.
    await open.page.waitForTimeout(dice() * MOST_IDLE_MS)
    await end()
    disk?.free()
    const first = await audit(place, ground.url, whole, 'first')
    const second = await audit(place, ground.url, { ...whole, promised: first.promised }, 'second')
    return [...first.broken, ...second.broken].map((sentence) => `${disk === null ? 'allowance' : 'disk'} full, ${kind}: ${sentence}`)
  } finally {
    disk?.remove()
    removeProfile(profile)
  }
}

/** The disk of the browser's profile fills up, really, while something is being kept. */
export const fullDisk: FaultClass = {
  name: 'full-disk',
  trials: 20,
  run: async (seed) => runFullDisk(await sharedGround(), seed),
  close: leaveGround,
}
