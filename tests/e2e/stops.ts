import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

interface Stop {
  readonly name: string
  readonly ringed: boolean
  readonly covered: boolean
}

/** Where focus is: whether a ring shows it, and whether something lies over its middle. */
export function readStop(): Stop | null {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return null
  const box = at.getBoundingClientRect()
  const style = getComputedStyle(at)
  const [x, y] = [Math.min(innerWidth - 1, Math.max(0, box.x + box.width / 2)), Math.min(innerHeight - 1, Math.max(0, box.y + Math.min(box.height, innerHeight - box.y) / 2))]
  const hit = document.elementFromPoint(x, y)
  return {
    name: `${at.tagName} ${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}`,
    ringed: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 3,
    covered: hit !== null && hit !== at && !at.contains(hit) && !hit.contains(at) && !(at.closest('label')?.contains(hit) ?? false),
  }
}

/** Goes through the whole page by Tab; ends where focus leaves the page. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(readStop)
    if (stop === null || stops.length > 400) return stops
    stops.push(stop)
  }
}

/** By Tab alone the page is gone through from its first stop to its last, each in sight under a ring. */
export async function expectStopsSeen(page: Page): Promise<void> {
  const stops = await tabThrough(page)
  expect(stops.length).toBeGreaterThan(5)
  expect(stops.length).toBeLessThan(400)
  expect(stops[0]?.name).toContain('本文へ')
  expect(stops.filter((stop) => !stop.ringed)).toEqual([])
  expect(stops.filter((stop) => stop.covered)).toEqual([])
}
