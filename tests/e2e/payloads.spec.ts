import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { PAYLOADS } from '../torture/payload-words.ts'
import { payloadsByField, poisonRound } from '../torture/poisoned-round.ts'
import { expect, test } from './fixtures.ts'
import { goOn, openRoute, ROUTES } from './routes.ts'
import { open } from './settle.ts'

declare global {
  interface Window {
    marked?: (what: unknown) => void
    markedWith?: unknown[]
  }
}

const shipped = JSON.parse(readFileSync(new URL('../../public/rounds/asaka-2022-6.json', import.meta.url), 'utf8')) as Snapshot

let found: ReturnType<typeof payloadsByField> | undefined
/** Tried once a process, when the first test asks. */
const fields = (): ReturnType<typeof payloadsByField> => (found ??= payloadsByField(shipped))

const MEETING = [1, 2, 3].map((screen) => ({ path: `/meeting/${screen}`, title: '会議' }))

/** What the payloads call, before any script of the page. */
function listen(): void {
  window.markedWith = []
  window.marked = (what) => { window.markedWith?.push(what) }
}

/** Attributes that would run something, links that lead elsewhere, and elements that only markup could have made. */
const foreignTraces = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const odd: string[] = []
  for (const element of document.querySelectorAll('#app *')) {
    if (/^(script|iframe|object|embed|base|link|meta|marquee|video|audio|math|template)$/i.test(element.tagName)) odd.push(`<${element.tagName}>`)
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) odd.push(`${element.tagName} ${name}`)
      if (/^(href|src|action|formaction|xlink:href)$/i.test(name) && !/^(#|\.|\/|blob:|data:image\/|https:\/\/www\.city\.|http:\/\/127\.)/.test(value)) odd.push(`${element.tagName} ${name}=${value.slice(0, 40)}`)
    }
  }
  return odd
})

async function takeIn(page: Page, round: Snapshot): Promise<void> {
  await open(page, '/import')
  await page.locator('input[type="file"]').setInputFiles([{ name: 'round.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(round)) }])
  await page.getByRole('button', { name: /^(取り込む|置き換える|古い内容で置き換える)$/ }).first().click()
  await expect(page.getByText('を取り込みました。')).toBeVisible()
}

/** Goes on without reading the page anew, as a reader does. */
async function visitAll(page: Page, id: string): Promise<void> {
  await openRoute(page, '/texts', `round=${id}`)
  await expect(page.locator('main'), 'the poisoned round is the one that is seen').toContainText('marked(1)')
  for (const { path, title } of [...ROUTES, ...MEETING]) {
    await test.step(path, async () => {
      await goOn(page, path, title, `round=${id}`)
      expect(await foreignTraces(page)).toEqual([])
      expect(await page.evaluate(() => window.markedWith)).toEqual([])
    })
  }
}

test.use({ ownProfile: true })

test('there are at least 150 payloads, and only words of the contract itself take none', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(150)
  expect([...fields()].filter(([, taken]) => taken.length === 0).map(([field]) => field).sort()).toEqual([
    'costUnit', 'format', 'id',
    'policies.*.costTrend.*.basis', 'policies.*.indicators.*.direction', 'policies.*.indicators.*.directionBasis', 'policies.*.indicators.*.figures.*.basis',
    'policies.*.indicators.*.targetKind', 'policies.*.projects.*.costs.*.basis', 'policies.*.statedTotals.*.basis',
  ])
})

for (const [turn, what, kept] of [
  [0, 'in every text, the codes as they are', new Set(['policies.*.code'])],
  [61, 'in every text and in all codes but two', new Set(['653', '654'])],
] as const) {
  test(`@desktop words that would be more than text are text on every page: ${what}`, async ({ page }) => {
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await page.addInitScript(listen)
    const round = { ...poisonRound(shipped, fields(), turn, kept), id: `poisoned-${turn}` }
    await takeIn(page, round)
    await visitAll(page, round.id)
    expect(dialogs).toEqual([])
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
  })
}
