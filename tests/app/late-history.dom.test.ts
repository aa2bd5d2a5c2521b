import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createWebHashHistory, type RouterHistory } from 'vue-router'
import { writeLate } from '../../src/app/late-history.ts'

let history: RouterHistory
const written = (): string => location.hash

beforeEach(() => {
  vi.useFakeTimers()
  window.history.replaceState(null, '', '#/policies')
  history = writeLate(createWebHashHistory())
})
afterEach(() => {
  history.destroy()
  vi.useRealTimers()
  window.scrollY = 0
  window.dispatchEvent(new Event('scroll'))
})

it('another condition of the page is known at once and written once the page has answered', () => {
  const before = window.history.length
  history.push('/policies?dept=市民課')
  expect([history.location, written()]).toEqual(['/policies?dept=市民課', '#/policies'])
  vi.runAllTimers()
  expect([history.location, decodeURIComponent(written()), window.history.length - before]).toEqual(['/policies?dept=市民課', '#/policies?dept=市民課', 1])
})

it('two conditions in one moment are two entries, in their order', () => {
  const before = window.history.length
  history.push('/policies?sec=61')
  history.push('/policies?sec=62')
  expect(written()).toBe('#/policies?sec=61')
  vi.runAllTimers()
  expect([written(), window.history.length - before]).toEqual(['#/policies?sec=62', 2])
})

it('another page, a correction and the way back come after what is still to be written', () => {
  history.push('/policies?sec=61')
  history.push('/costs?sec=61')
  expect(written()).toBe('#/costs?sec=61')
  history.push('/costs?sec=62')
  history.replace('/costs?sec=63')
  expect(written()).toBe('#/costs?sec=63')
})

it('a page that is closed or hidden writes what is still to be written', () => {
  history.push('/policies?sec=61')
  window.dispatchEvent(new Event('pagehide'))
  expect(written()).toBe('#/policies?sec=61')
  history.push('/policies?sec=62')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(written()).toBe('#/policies?sec=62')
})

it('who goes back before it is written has left that address', () => {
  history.push('/policies?sec=61')
  window.dispatchEvent(new PopStateEvent('popstate', { state: { position: 0 } }))
  vi.runAllTimers()
  expect([history.location, written()]).toEqual(['/policies', '#/policies'])
})

it('far down a page the entry is written with the place where the reader was', () => {
  window.scrollY = 500
  window.dispatchEvent(new Event('scroll'))
  history.push('/policies?sec=61')
  expect(written()).toBe('#/policies?sec=61')
})
