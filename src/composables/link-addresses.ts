import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { usePrinting } from './use-printing.ts'
import { useView } from './use-view.ts'

type AddressOf = (path: string) => string

let current: AddressOf = (path) => path

/** The address of a page under the filter as it is now, for a link whose row is not made anew when another one is chosen. */
export const addressNow: AddressOf = (path) => `#${current(path)}`

const pathOf = (link: HTMLAnchorElement): string => link.dataset.to ?? ''
const renew = (link: HTMLAnchorElement): void => link.setAttribute('href', addressNow(pathOf(link)))
const linkOf = ({ target }: Event): HTMLAnchorElement | null => (target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-to]') : null)

const isPlain = ({ button, defaultPrevented, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !defaultPrevented && !metaKey && !altKey && !ctrlKey && !shiftKey

/**
 * Leads the links of rows to their pages under the current filter; once in the app. A thousand links are not written with
 * every filter, but each before it can be read, copied or followed: under a pointer, with the focus, for paper.
 */
export function useLinkAddresses(): void {
  const { at } = useView()
  const { printing } = usePrinting()
  const router = useRouter()
  watch(at, (next) => { current = next }, { immediate: true, flush: 'sync' })
  watch(printing, () => { document.querySelectorAll<HTMLAnchorElement>('a[data-to]').forEach(renew) }, { flush: 'post' })
  for (const reach of ['pointerover', 'pointerdown', 'focusin']) {
    document.addEventListener(reach, (event) => {
      const link = linkOf(event)
      if (link) renew(link)
    })
  }
  document.addEventListener('click', (event) => {
    const link = linkOf(event)
    if (link === null || !isPlain(event)) return
    event.preventDefault()
    void router.push(current(pathOf(link)))
  })
}
