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

const table = defineComponent((props: { count: number }) => {
  const cells = useLater(() => props.count)
  return () => h('p', `${props.count} ${cells.value}`)
}, { props: { count: { type: Number, required: true } } })
const pageWithTable = defineComponent(() => {
  const lower = useLater(() => chosen.value)
  return () => h('div', [`${chosen.value} `, h(table, { count: lower.value })])
})
/** The work of a frame follows its beginning. */
async function nextFrame(): Promise<void> {
  vi.advanceTimersToNextFrame()
  await vi.advanceTimersByTimeAsync(2)
}

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

it('what waits for something far down follows it in one more frame', async () => {
  const one = mountOnPage(pageWithTable, {})
  chosen.value = 4
  await nextTick()
  const frames = [one.text()]
  for (let frame = 0; frame < 2; frame++) {
    await nextFrame()
    frames.push(one.text())
  }
  expect(frames).toEqual(['4 14 14', '4 4 14', '4 4 4'])
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
