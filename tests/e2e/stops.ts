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

/** How many presses are sent before it is looked whether focus has left the page. */
const AT_ONCE = 25

/** Puts the reader at the very beginning, wherever the page had led. */
function goToBeginning(): void {
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
}

/** Has the page note where each Tab has led, at the key's coming up again. */
async function noteStops(page: Page): Promise<void> {
  await page.evaluate(`
    if (!window.stops) addEventListener('keyup', () => { window.stops.push((${readStop.toString()})()) }, true)
    window.stops = []
  `)
}

/** Goes through the whole page by Tab; ends where focus leaves the page. */
async function tabThrough(page: Page): Promise<Stop[]> {
  await page.evaluate(goToBeginning)
  await noteStops(page)
  const session = await page.context().newCDPSession(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  for (let pressed = 0; ; pressed += AT_ONCE) {
    // The keys come in the order in which they are sent.
    await Promise.all(Array.from({ length: AT_ONCE }).flatMap(() => [
      session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }), session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
    ]))
    const stops = await page.evaluate(() => (window as unknown as { stops: (Stop | null)[] }).stops)
    const end = stops.indexOf(null)
    if (end >= 0 || pressed > 400) {
      await session.detach()
      await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
      return (end >= 0 ? stops.slice(0, end) : stops).filter((stop) => stop !== null)
    }
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
