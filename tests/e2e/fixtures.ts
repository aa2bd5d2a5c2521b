import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'

interface Watch {
  /** Problems that this test brings about itself, such as a refused connection after the server was stopped. */
  expectedProblems: RegExp[]
  watchedContext: BrowserContext
}

const ownSchemes = ['data:', 'blob:', 'about:']

/** Collects page errors, console errors and requests to other origins of a context, as they happen. */
export function watchForProblems(context: BrowserContext, ownOrigin: string): string[] {
  const problems: string[] = []
  context.on('weberror', (error) => problems.push(`page error: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    const own = url.origin === ownOrigin || ownSchemes.includes(url.protocol)
    if (!own) problems.push(`request to another origin: ${url.href}`)
  })
  return problems
}

/** Tells every breach of the page's content policy through the console, which the watch hears. */
function tellBreaches(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    console.error(`content policy: ${effectiveDirective} ${blockedURI} ${sample}`)
  })
}

/** Playwright's `test`; it also fails on any page error, console error, breach of the content policy or request to another origin. */
export const test = base.extend<Watch>({
  expectedProblems: [[], { option: true }],
  watchedContext: [
    async ({ context, baseURL, expectedProblems }, use) => {
      const problems = watchForProblems(context, new URL(baseURL ?? '').origin)
      await context.addInitScript(tellBreaches)
      await use(context)
      const unexpected = problems.filter((problem) => !expectedProblems.some((pattern) => pattern.test(problem)))
      expect(unexpected).toEqual([])
    },
    { auto: true },
  ],
})

const accessibilityTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

async function expectNoViolation(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }))
  expect(found).toEqual([])
}

/** Fails with rule, help and elements when axe finds a breach of WCAG 2.0–2.2 A/AA or of its best practices. */
export const expectAccessible = (page: Page): Promise<void> => expectNoViolation(new AxeBuilder({ page }).withTags(accessibilityTags))

/** The same for the contrast of texts alone, the one rule that a change of colours can break. */
export const expectContrast = (page: Page): Promise<void> => expectNoViolation(new AxeBuilder({ page }).withRules(['color-contrast']))

export { expect }
