import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { usePreferences } from '../../src/stores/preferences.ts'

const KEY = 'miharashi.preferences'
beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})

it('a preference is kept on the device', async () => {
  const first = usePreferences()
  first.nextTextSize()
  first.nextScheme()
  await nextTick()
  setActivePinia(createPinia())
  expect([usePreferences().textSize, usePreferences().scheme, usePreferences().yearStyle]).toEqual([125, 'light', 'both'])
})

it('letter size and brightness go round', () => {
  const preferences = usePreferences()
  const sizes = Array.from({ length: 4 }, () => (preferences.nextTextSize(), preferences.textSize))
  expect(sizes).toEqual([125, 150, 100, 125])
})

it.each(['', 'null', '7', '[]', '{', '{"textSize":"125","scheme":"pink","yearStyle":null}', '{"__proto__":{"textSize":150}}'])('what cannot be read leaves the defaults: %s', (stored) => {
  localStorage.setItem(KEY, stored)
  const { textSize, scheme, yearStyle } = usePreferences()
  expect([textSize, scheme, yearStyle]).toEqual([100, 'auto', 'both'])
})

it('works without any storage', async () => {
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const preferences = usePreferences()
  preferences.nextTextSize()
  await nextTick()
  expect([preferences.textSize, refuse.mock.calls.length]).toEqual([125, 1])
  refuse.mockRestore()
})
