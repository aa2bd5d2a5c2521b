import { h, type AnchorHTMLAttributes, type FunctionalComponent, type ReservedProps } from 'vue'
import { addressNow } from '../composables/link-addresses.ts'

/** What makes an anchor a link within the app. */
export const linkTo = (to: string) => ({ href: addressNow(to), 'data-to': to })

/**
 * A link within the app: an anchor alone, which is not drawn anew with every filter, since the rows of a whole plan have a thousand of them.
 * `to` is a page's path, under the current filter; its own query, if it has one, goes before.
 */
export const PageLink: FunctionalComponent<{ to: string } & AnchorHTMLAttributes & ReservedProps> = ({ to }, { slots }) =>
  h('a', linkTo(to), slots.default?.())
PageLink.props = ['to']
