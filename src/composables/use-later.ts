import { effect, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { drawAtLast, leaveTurn } from './in-turn.ts'
import { usePrinting } from './use-printing.ts'

/**
 * What the lower parts of a page rest on: changes once what stands above them has been drawn; on paper everything is as of now.
 * @param now read whole, so that what belongs together changes together
 * @param turn `drawInTurn` for parts of which each takes a frame of its own
 */
export function useLater<Value>(now: () => Value, turn: (take: () => void) => void = drawAtLast): Readonly<ShallowRef<Value>> {
  const { printing } = usePrinting()
  const later = shallowRef() as ShallowRef<Value>
  const follow = effect(() => { later.value = now() }, { scheduler: () => turn(take) })
  function take(): void {
    leaveTurn(take)
    if (follow.effect.dirty) follow()
  }
  watch(printing, take, { flush: 'sync' })
  onScopeDispose(() => leaveTurn(take))
  return later
}
