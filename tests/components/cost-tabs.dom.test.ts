import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import CostTabs from '../../src/components/CostTabs.vue'
import { mountOnPage } from './mount.ts'

it('the tab of the page that is open says so, and follows to another page', async () => {
  const tabs = mountOnPage(CostTabs, {})
  const here = (): (string | undefined)[] => tabs.findAll('a').map((tab) => tab.attributes('aria-current'))
  for (const [path, expected] of [['/costs', ['page', undefined, undefined]], ['/relisted?dept=x', [undefined, undefined, 'page']]] as const) {
    await tabs.vm.$router.push(path)
    await flushPromises()
    expect(here()).toEqual(expected)
  }
})
