import { onBeforeUnmount } from 'vue'

/** So near to the window counts as in sight. */
const NEAR = '200px'

/** Whether an element is in sight, and when its width changes in px; true and 0 until it is watched. */
export function useSight(onWidth: (width: number) => void) {
  let inSight = true
  let across = 0
  const told = (width: number): void => {
    if (width === across) return
    across = width
    onWidth(width)
  }
  const sizes = new ResizeObserver(([entry]) => { if (entry) told(Math.floor(entry.contentRect.width)) })
  const sights = new IntersectionObserver((entries) => { inSight = entries.at(-1)?.isIntersecting === true }, { rootMargin: NEAR })
  onBeforeUnmount(() => {
    sizes.disconnect()
    sights.disconnect()
  })
  return {
    isInSight: (): boolean => inSight,
    /** Tells the width at once, and every other one from then on. */
    follow: (element: HTMLElement): void => {
      told(element.clientWidth)
      sizes.observe(element)
      sights.observe(element)
    },
  }
}
