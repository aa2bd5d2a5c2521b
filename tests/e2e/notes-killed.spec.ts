import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { markPoint, openPage, textOfNotes, untilSettled, wordsOfMarks, writeNote } from '../torture/app-pages.ts'
import { layGround, type Ground } from '../torture/ground.ts'
import { launch } from '../torture/killable-browser.ts'

let ground: Ground
test.beforeAll(({ baseURL }) => { ground = layGround(baseURL ?? '') })
test.afterAll(() => ground.close())

const STORES = { 'the database': 'IndexedDB', 'the mirror': 'Local Storage' } as const
const NOTES = ['試行の質問一', '試行の質問二']
const MARK = '試行の覚え'

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

/** A profile in which two notes and a mark are kept twice. */
const writtenProfile = (): Promise<string> => ground.profile('written', async ({ page }) => {
  await openPage(page, ground.url, '/policies/653')
  for (const words of NOTES) await writeNote(page, words)
  await openPage(page, ground.url, '/points')
  await markPoint(page, 0, MARK)
  await untilSettled(page)
})

test.describe('files of the browser are lost between two starts @desktop', () => {
  for (const [store, name] of Object.entries(STORES)) {
    for (const [how, harm] of Object.entries(harms)) {
      test(`notes and settings are restored, and it is said, where ${store} was ${how}`, async () => {
        const profile = await writtenProfile()
        await harm(join(profile, 'Default', name))
        for (const start of ['first', 'second']) {
          const { page, close } = await launch(profile, ground.url)
          await openPage(page, ground.url, '/questions')
          await expect(page.locator('main .note')).toHaveCount(NOTES.length)
          const text = await textOfNotes(page, NOTES)
          for (const words of NOTES) expect(text, `${start} start`).toContain(words)
          if (start === 'first') await expect(page.getByText('メモを控えから復元しました（2件）。')).toBeVisible()
          if (start === 'first' && store === 'the database') await expect(page.getByText('設定を控えから復元しました（1件）。')).toBeVisible()
          else await expect(page.getByText('設定を控えから復元しました')).toHaveCount(0)
          await openPage(page, ground.url, '/points')
          await untilSettled(page)
          expect(await wordsOfMarks(page), `${start} start`).toEqual([MARK])
          await close()
        }
      })
    }
  }
})
