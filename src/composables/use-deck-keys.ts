import { onBeforeUnmount, onMounted } from 'vue'

export interface DeckActions {
  readonly step: (by: number) => void
  readonly ends: (last: boolean) => void
  readonly leave: () => void
  /** A digit typed anywhere: the beginning of a policy's number. */
  readonly type: (digit: string) => void
  readonly erase: () => void
  readonly submit: () => void
}

const FORWARD = new Set(['PageDown', 'ArrowRight', 'ArrowDown'])
const BACK = new Set(['PageUp', 'ArrowLeft', 'ArrowUp'])

/** What a key asks for; null where it is for the control that has the focus, or for nobody here. */
function actionOf(event: KeyboardEvent, actions: DeckActions): (() => void) | null {
  const { key, target, shiftKey } = event
  const within = target instanceof HTMLElement ? target : null
  if (within?.closest('dialog')) return null
  const typing = within instanceof HTMLInputElement
  const pressing = (within?.closest('button, a') ?? null) !== null
  if (key === 'PageDown' || key === 'PageUp') return () => actions.step(key === 'PageDown' ? 1 : -1)
  if (key === 'Escape') return actions.leave
  if (typing) return null
  if (FORWARD.has(key)) return () => actions.step(1)
  if (BACK.has(key)) return () => actions.step(-1)
  if (key === 'Home' || key === 'End') return () => actions.ends(key === 'End')
  if (/^\d$/.test(key)) return () => actions.type(key)
  if (key === 'Backspace') return actions.erase
  if (pressing) return null
  if (key === ' ') return () => actions.step(shiftKey ? -1 : 1)
  return key === 'Enter' ? actions.submit : null
}

/** The keys of a presenter: a remote's, the arrows, a policy's number. */
export function useDeckKeys(actions: DeckActions): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
    const action = actionOf(event, actions)
    if (action === null) return
    event.preventDefault()
    action()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
