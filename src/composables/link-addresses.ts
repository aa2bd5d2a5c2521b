import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { drawInTurn } from './in-turn.ts'
import { useView } from './use-view.ts'

type AddressOf = (path: string) => string

let current: AddressOf = (path) => path

/** The address of a page under the filter as it is now, for a link whose row is not made anew when another one is chosen. */
export const addressNow: AddressOf = (path) => `#${current(path)}`

/** Writes the current filter into the links of rows that stayed as they were. */
function renew(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-to]')) {
    const address = addressNow(link.dataset.to ?? '')
    if (link.getAttribute('href') !== address) link.setAttribute('href', address)
  }
}

/** After rows came that may have been put by under another filter. */
export const renewAddresses = (): void => drawInTurn(renew)

const isPlain = ({ button, defaultPrevented, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !defaultPrevented && !metaKey && !altKey && !ctrlKey && !shiftKey

/** Keeps the links of rows at the current filter and follows them; once in the app. */
export function useLinkAddresses(): void {
  const { at } = useView()
  const router = useRouter()
  watch(at, (next) => {
    current = next
    renewAddresses()
  }, { immediate: true, flush: 'sync' })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-to]') : null
    if (link === null || !isPlain(event)) return
    event.preventDefault()
    void router.push(current(link.dataset.to ?? ''))
  })
}
