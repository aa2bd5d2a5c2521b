import { onBeforeUnmount, watch } from 'vue'
import { drawInTurn, leaveTurn } from './in-turn.ts'
import { usePrinting } from './use-printing.ts'

/** ms of a frame that the parts of a page may take before the others wait for the next one. */
const ROOM_MS = 6

/**
 * Makes the parts of a page anew after a change: the one that the reader touched first, and as many of the others as one
 * frame has room for; the rest in the frames after it, in their order. For paper all are made at once.
 * @param changed what the parts are made of
 */
export function useTurns(changed: () => unknown, parts: Readonly<Record<string, () => void>>) {
  const { printing } = usePrinting()
  let touched = ''
  let waiting: (() => void)[] = []

  function makeSome(): void {
    const start = performance.now()
    for (let make = waiting.shift(); make; make = waiting.shift()) {
      make()
      if (waiting.length > 0 && !printing.value && performance.now() - start > ROOM_MS) return drawInTurn(makeSome)
    }
  }
  watch([changed, printing], () => {
    leaveTurn(makeSome)
    const first = parts[touched]
    waiting = [...(first ? [first] : []), ...Object.values(parts).filter((part) => part !== first)]
    makeSome()
  }, { immediate: true })
  onBeforeUnmount(() => leaveTurn(makeSome))
  return { touch: (part: string): void => { touched = part } }
}
