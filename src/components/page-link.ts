import { h, type FunctionalComponent } from 'vue'
import { addressNow } from '../composables/link-addresses.ts'

/** A link of a row: an anchor alone, since the rows of a whole plan have a thousand of them; `to` is a page's path, under the current filter. */
export const PageLink: FunctionalComponent<{ to: string; title?: string }> = ({ to }, { slots }) =>
  h('a', { href: addressNow(to), 'data-to': to }, slots.default?.())
PageLink.props = ['to']
