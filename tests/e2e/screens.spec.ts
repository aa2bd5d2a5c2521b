import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { testCache } from './places.ts'
import { ROUTES, openRoute } from './routes.ts'

const folder = join(testCache, 'screens')
mkdirSync(folder, { recursive: true })

/** Words that do not fit into their box, unless the box scrolls. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const style = getComputedStyle(element)
    const scrolls = /auto|scroll/.test(style.overflowX)
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
    return words && !scrolls && style.display !== 'inline' && element.checkVisibility() && !element.closest('.sr-only, svg, select') &&
      element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
  }).map((element) => `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 30)}`))
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  expect(await cutWords(page), name).toEqual([])
}

const nameOf = (path: string): string => path.replaceAll(/[/?=,]/g, '-').replace(/^-$/, '-overview')

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no word is cut on any ${colorScheme} page`, async ({ page }, { project }) => {
    await page.emulateMedia({ colorScheme })
    for (const { path } of ROUTES) {
      await openRoute(page, path)
      await take(page, `${project.name}-${colorScheme}${nameOf(path)}`)
    }
    await openRoute(page, '/', 'rating=4')
    await take(page, `${project.name}-${colorScheme}-empty`)
  })
}

test('no word is cut in tables', async ({ page }, { project }) => {
  for (const path of ['/policies', '/indicators', '/costs', '/departments', '/policies/642']) {
    await openRoute(page, path, 'table=1')
    await take(page, `${project.name}-table${nameOf(path)}`)
  }
})
