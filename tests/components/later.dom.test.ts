import { computed, defineComponent, h, nextTick, ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useLater } from '../../src/composables/use-later.ts'
import { usePrintingStore } from '../../src/stores/printing.ts'
import { mountOnPage } from './mount.ts'

const chosen = ref(14)
const counted = vi.fn((count: number) => `${count}施策`)
const page = defineComponent(() => {
  const lower = useLater(() => counted(chosen.value))
  const words = computed(() => `${chosen.value} ${lower.value}`)
  return () => h('p', words.value)
})

beforeEach(() => {
  vi.useFakeTimers()
  chosen.value = 14
  counted.mockClear()
})
// No frame that is still to come is left to the tests that share these rooms.
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

it('what stands far down follows what stands above in a later frame, counted once for changes in one moment', async () => {
  const one = mountOnPage(page, {})
  expect(one.text()).toBe('14 14施策')
  chosen.value = 4
  await nextTick()
  chosen.value = 5
  await nextTick()
  expect([one.text(), counted.mock.calls.length]).toEqual(['5 14施策', 1])
  await vi.runAllTimersAsync()
  expect([one.text(), counted.mock.calls.length]).toEqual(['5 5施策', 2])
})

it('on paper all of it is as of now', async () => {
  const one = mountOnPage(page, {})
  chosen.value = 4
  usePrintingStore().printing = true
  await nextTick()
  expect(one.text()).toBe('4 4施策')
  usePrintingStore().printing = false
})

it('a page that was left counts nothing any more', async () => {
  const one = mountOnPage(page, {})
  chosen.value = 4
  one.unmount()
  await vi.runAllTimersAsync()
  expect(counted).toHaveBeenCalledTimes(1)
})
