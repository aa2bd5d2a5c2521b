import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import type { Picture } from '../charts/picture.ts'
import { usePreferences } from '../stores/preferences.ts'
import { stillTheme } from './chart-theme.ts'
import { loadDraw, type Drawing, type Draw } from './drawing.ts'
import { tellTrouble } from './tell-trouble.ts'
import { usePrinting } from './use-printing.ts'

const ROOT_SIZE = 16

/** How much room an element has, in px at a root letter of 16 px. */
function roomIn(element: HTMLElement) {
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / ROOT_SIZE
  return { width: Math.round(element.clientWidth / scale), height: Math.round(element.clientHeight / scale) }
}

/** A chart that answers to no pointer, for projectors and paper: strokes, points and letters grow together with the root letter. */
export function useStillChart(host: Readonly<Ref<HTMLDivElement | null>>, drawing: () => Drawing) {
  const preferences = usePreferences()
  const { printing } = usePrinting()
  const failed = ref(false)
  const drawn = ref(false)
  let drawAnew: Draw | null = null
  let chart: Picture | null = null
  let observer: ResizeObserver | null = null

  function draw(): void {
    const element = host.value
    if (!drawAnew || !element) return
    const { width, height } = roomIn(element)
    if (width <= 0 || height <= 0) return
    try {
      chart?.dispose()
      chart = null
      chart = drawAnew(element, drawing(), stillTheme(element), { width, height })
      failed.value = false
    } catch (error) {
      failed.value = true
      tellTrouble(error, 'part')
      return
    }
    element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`)
    drawn.value = true
  }

  onMounted(async () => {
    try {
      drawAnew = await loadDraw(drawing())
      if (!host.value) return
      draw()
      observer = new ResizeObserver(() => { if (!printing.value) draw() })
      observer.observe(host.value)
    } catch {
      failed.value = true
    }
  })
  onBeforeUnmount(() => {
    observer?.disconnect()
    chart?.dispose()
    chart = null
  })
  watch([drawing, () => preferences.lit, () => preferences.inMeeting, printing], draw, { flush: 'post' })
  return { failed, drawn }
}
