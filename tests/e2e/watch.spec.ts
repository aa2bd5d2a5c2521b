import { test as unwatched } from '@playwright/test'
import { expect, expectAccessible, test, watchForProblems } from './fixtures.ts'

const errorToConsole = () => {
  console.error('on purpose')
}

unwatched.describe('the watch that every end-to-end test carries', () => {
  let problems: string[] = []

  unwatched.beforeEach(async ({ page, context, baseURL }) => {
    problems = watchForProblems(context, new URL(baseURL ?? '').origin).problems
    await page.goto('./')
    expect(problems).toEqual([])
  })

  unwatched('sees a page that throws', async ({ page }) => {
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('on purpose')
      })
    })
    await expect.poll(() => problems).toEqual(['page error: on purpose'])
  })

  unwatched('sees an error in the console', async ({ page }) => {
    await page.evaluate(errorToConsole)
    await expect.poll(() => problems).toEqual(['console error: on purpose'])
  })

  unwatched('sees a request to another origin', async ({ page, context }) => {
    await context.route('http://elsewhere.invalid/**', (route) => route.fulfill({ status: 200 }))
    await page.evaluate(() => {
      new Image().src = 'http://elsewhere.invalid/dot.png'
    })
    await expect.poll(() => problems).toContain('request to another origin: http://elsewhere.invalid/dot.png')
  })

  unwatched('sees a picture without words', async ({ page }) => {
    await page.evaluate(() => {
      document.body.append(document.createElement('img'))
    })
    await expect(expectAccessible(page)).rejects.toThrow(/image-alt/)
  })
})

test('a test fails for an error in the console alone', async ({ page }) => {
  await page.goto('./')
  test.fail()
  await page.evaluate(errorToConsole)
})

test.describe('the profile that the tests of a worker follow each other in', () => {
  test.describe.configure({ mode: 'serial' })

  test('holds what a page stores', async ({ page }) => {
    await page.goto('./')
    await expect(page.locator('.app')).toHaveAttribute('data-shelving', 'stored')
    await page.evaluate(async () => {
      localStorage.setItem('left', 'behind')
      await caches.open('left')
    })
  })

  test('is emptied for the next test', async ({ page }) => {
    await page.route('**/empty.html', (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }))
    await page.goto('./empty.html')
    expect(await page.evaluate(async () => ({
      databases: await indexedDB.databases(), caches: await caches.keys(), words: Object.keys(localStorage), cookies: document.cookie,
    }))).toEqual({ databases: [], caches: [], words: ['miharashi.introduced'], cookies: '' })
  })
})
