import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { onTestFinished } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'

/** Mounts a component on a page of its own, with links that lead somewhere, until the end of the test. */
export function mountOnPage(component: Component, props: Record<string, unknown>): VueWrapper {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<p />' } }] })
  const mounted = mount(component, { props, attachTo: document.body, global: { plugins: [createPinia(), router] } })
  onTestFinished(() => { if (mounted.exists()) mounted.unmount() })
  return mounted
}

/** What a screen reader is told: the words of an element without those hidden from it. */
export function heard(wrapper: VueWrapper): string {
  const copy = document.createElement('div')
  copy.append(wrapper.element.cloneNode(true))
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

/** What stands on the screen, in reading order, without what only a screen reader is told. */
export function seen(wrapper: VueWrapper): string {
  const copy = wrapper.element.cloneNode(true) as Element
  for (const spoken of copy.querySelectorAll('.sr-only')) spoken.remove()
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}
