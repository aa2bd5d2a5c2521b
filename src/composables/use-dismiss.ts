import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** Closes an open `details` on a press outside, on Escape (focus returns to its summary) and when focus leaves it. */
export function useDismiss(menu: Readonly<Ref<HTMLDetailsElement | null>>, summary: Readonly<Ref<HTMLElement | null>>): void {
  const close = (): void => { if (menu.value) menu.value.open = false }
  const onPress = (event: Event): void => {
    if (menu.value?.open && !menu.value.contains(event.target as Node)) close()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.value?.open) return
    // A search field would empty itself, and the condition with it.
    event.preventDefault()
    close()
    summary.value?.focus()
  }
  const onFocus = (event: FocusEvent): void => {
    const to = event.relatedTarget
    if (!menu.value?.open || !(to instanceof Node)) return
    // A press on a name inside moves focus to a focusable ancestor, which is not leaving.
    if (!menu.value.contains(to) && !to.contains(menu.value)) close()
  }
  onMounted(() => {
    document.addEventListener('pointerdown', onPress)
    menu.value?.addEventListener('keydown', onKey)
    menu.value?.addEventListener('focusout', onFocus)
  })
  onBeforeUnmount(() => document.removeEventListener('pointerdown', onPress))
}
