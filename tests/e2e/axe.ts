import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions, Spec } from 'axe-core'
import { expect, type Page } from '@playwright/test'

type Axe = { readonly configure: (spec: Spec) => void; readonly run: (at: Document, options: RunOptions) => Promise<AxeResults> }

const LOOK = 'data-look'
const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
let source: string | undefined

/** Brought once a document. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return
  await page.evaluate((source ??= readFileSync(file, 'utf8')))
  await page.evaluate((selector) => {
    (window as unknown as { axe: Axe }).axe.configure({ rules: [{ id: 'color-contrast', selector }] })
  }, `[${LOOK}]`)
}

/**
 * Runs in the page: marks the first text of each look, since letters of one colour and size on the same grounds are as legible in every row.
 * A look is what a text wears and all that lies under it; texts at places of another kind, hidden ones and those of disabled controls have their own.
 */
function markLooks(mark: string): void {
  const grounds = new Map<Element, string>()
  const groundOf = (element: Element | null): string => {
    if (element === null) return ''
    const known = grounds.get(element)
    if (known !== undefined) return known
    const { backgroundColor, backgroundImage, opacity, position, zIndex, filter } = getComputedStyle(element)
    const ground = `${groundOf(element.parentElement)} > ${[element.localName, element.getAttribute('class'), backgroundColor, backgroundImage, opacity, position, zIndex, filter].join(' ')}`
    grounds.set(element, ground)
    return ground
  }
  const textOf = (element: Element): string => [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent?.trim() ?? '' : '')).join('')
  const lookOf = (element: Element): string => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
    const label = element.closest('label')?.control
    const disabled = element.closest(':disabled, [aria-disabled="true"]') !== null || label?.matches(':disabled, [aria-disabled="true"]') === true
    return [groundOf(element), color, fontSize, fontWeight, textShadow, element.checkVisibility(), disabled, textOf(element).length > 1].join(' ')
  }
  const seen = new Set<string>()
  for (const element of document.querySelectorAll('*')) {
    element.removeAttribute(mark)
    if (textOf(element) === '' && !element.matches('input, select, textarea')) continue
    const look = lookOf(element)
    if (!seen.has(look)) element.setAttribute(mark, '')
    seen.add(look)
  }
}

/**
 * Fails with rule, help and elements where axe finds a violation of the rules asked for.
 * It runs in the page itself, whose frames are its own.
 */
export async function expectNoViolation(page: Page, runOnly: { readonly type: 'tag' | 'rule'; readonly values: string[] }): Promise<void> {
  await bringAxe(page)
  await page.evaluate(markLooks, LOOK)
  const found = await page.evaluate(async (rules) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }))
  }, runOnly)
  expect(found).toEqual([])
}
