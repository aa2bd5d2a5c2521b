import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import type { Pointing } from '../charts/picture.ts'
import type { ChartTheme } from '../charts/theme.ts'
import { spaceOnPaper, spaceOnScreen, type ChartSpace } from '../charts/space.ts'
import { usePreferences } from '../stores/preferences.ts'
import type { ReadoutPoint } from '../view/readout.ts'
import { chartPictures } from './chart-pictures.ts'
import { paperTheme, themeOf } from './chart-theme.ts'
import { loadDraw, type Drawing } from './drawing.ts'
import { drawInTurn, leaveTurn } from './in-turn.ts'
import { tellTrouble } from './tell-trouble.ts'
import { usePrinting } from './use-printing.ts'
import { useSight } from './use-sight.ts'

interface ChartPointing extends Pointing {
  readonly current: Readonly<Ref<ReadoutPoint | null>>
}

/** Mounts a chart; draws anew on data, width, scheme, letter size and for paper, and only where the picture is another one. */
export function useChart(host: Readonly<Ref<HTMLDivElement | null>>, drawing: () => Drawing, height: () => number | ((width: number) => number), pointing: ChartPointing) {
  const preferences = usePreferences()
  const { printing } = usePrinting()
  const failed = ref(false)
  let pictures: ReturnType<typeof chartPictures> | null = null
  let across = 0
  let theme: ChartTheme | null = null
  const { isInSight, follow } = useSight((width) => {
    across = width
    theme = null
    if (!printing.value) draw()
  })

  function draw(): void {
    leaveTurn(draw)
    const element = host.value
    if (!pictures || !element || across === 0) return
    const space = printing.value ? spaceOnPaper(height()) : spaceOnScreen(height(), across)
    // Read once: the page has its styles settled for each reading.
    const colours = theme ??= printing.value ? paperTheme() : themeOf(element)
    try {
      fit(element, space)
      pictures.show(drawing(), colours, space)
      pictures.current()?.highlight(pointing.current.value)
      failed.value = false
    } catch (error) {
      // The picture before would speak of other numbers than the words around it.
      failed.value = true
      tellTrouble(error, 'part')
    }
  }

  onMounted(async () => {
    try {
      const drawOne = await loadDraw(drawing())
      if (!host.value) return
      pictures = chartPictures(host.value, drawOne, pointing)
      follow(host.value)
    } catch {
      failed.value = true
    }
  })
  onBeforeUnmount(() => {
    leaveTurn(draw)
    pictures?.dispose()
    pictures = null
  })
  // First, so that nothing is drawn in the colours of before.
  watch([() => preferences.lit, () => preferences.textSize, printing], () => {
    theme = null
    draw()
  }, { flush: 'post' })
  // What is out of sight follows in the frames after the change.
  watch([drawing, height], () => (isInSight() ? draw() : drawInTurn(draw)), { flush: 'post' })
  watch(pointing.current, (current) => pictures?.current()?.highlight(current))
  return { failed }
}

/** Gives the element the size of its picture. */
function fit(element: HTMLElement, { height, zoom }: ChartSpace): void {
  element.style.zoom = zoom === 1 ? '' : String(zoom)
  element.style.blockSize = `${height}px`
}
