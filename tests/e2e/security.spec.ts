import { CONTENT_POLICY, writePolicy } from '../../src/build/content-policy.ts'
import { expect, test } from './fixtures.ts'

test.describe('@desktop the content policy', () => {
  test.use({ expectedProblems: [/content policy: require-trusted-types-for|requires 'Trusted/] })

  test('binds the page, which has no script or style of its own', async ({ page }) => {
    const html = await (await page.request.get('./')).text()
    expect(html).toContain(`content="${writePolicy(CONTENT_POLICY)}"`)
    expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\son[a-z]+=|\sstyle=/i)
  })

  test('lets no script run that is written into the page', async ({ page }) => {
    await page.goto('./')
    const told: string[] = []
    page.on('console', (message) => told.push(message.text()))
    expect(await page.evaluate(() => {
      const script = document.createElement('script')
      let refused = ''
      try { script.text = 'document.title = "run"' } catch (error) { refused = (error as Error).name }
      document.head.append(script)
      return { refused, title: document.title }
    })).toEqual({ refused: 'TypeError', title: '概況｜見晴らし' })
    await expect.poll(() => told.some((text) => text.startsWith('content policy:'))).toBe(true)
  })

  test('lets no text become markup and no worker come from elsewhere', async ({ page }) => {
    await page.goto('./')
    expect(await page.evaluate(() => {
      const attempt = (work: () => unknown): string => {
        try {
          work()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      }
      return [
        attempt(() => { document.body.innerHTML = '<b>bold</b>' }),
        attempt(() => new DOMParser().parseFromString('<b>bold</b>', 'text/html')),
        attempt(() => new Worker('https://elsewhere.invalid/worker.js')),
      ]
    })).toEqual(['TypeError', 'TypeError', 'TypeError'])
  })
})
