import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import type { ChartOption } from '../charts/engine.ts'
import type { ChartTheme } from '../charts/theme.ts'
import { spaceOnPaper, spaceOnScreen, type ChartSpace } from '../charts/space.ts'
import { usePreferences } from '../stores/preferences.ts'
import type { ReadoutPoint } from '../view/readout.ts'
import { awaited } from './after-drawing.ts'
import { chartPictures } from './chart-pictures.ts'
import { paperTheme, themeOf } from './chart-theme.ts'
import { drawInTurn, leaveTurn } from './in-turn.ts'
import { tellTrouble } from './tell-trouble.ts'
import { usePrinting } from './use-printing.ts'
import { useSight } from './use-sight.ts'

/** A pure function of theme and width in px. */
export interface BuildOption {
  (theme: ChartTheme, width: number): ChartOption
  /** What is drawn: plain data, by which the same picture is known again. */
  readonly view: unknown
}

/** The drawing of one view. */
export const drawing = <View>(view: View, build: (view: View, theme: ChartTheme, width: number) => ChartOption): BuildOption =>
  Object.assign((theme: ChartTheme, width: number) => build(view, theme, width), { view })

interface Pointing {
  readonly current: Readonly<Ref<ReadoutPoint | null>>
  readonly point: (seriesId: string, dataIndex: number) => void
  readonly pin: (seriesId: string, dataIndex: number) => void
}

/** Mounts a chart, the library loaded on first need; draws anew on data, width, scheme, letter size and for paper, and only where the picture is another one. */
export function useChart(host: Readonly<Ref<HTMLDivElement | null>>, build: () => BuildOption, height: () => number | ((width: number) => number), pointing: Pointing) {
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
      const picture = build()
      fit(element, space)
      pictures.show({ view: picture.view, theme: colours, space }, () => picture(colours, space.width))
      failed.value = false
    } catch (error) {
      // The picture before would speak of other numbers than the words around it.
      failed.value = true
      tellTrouble(error, 'part')
    }
  }

  onMounted(async () => {
    try {
      const { drawChart } = await awaited(import('../charts/engine.ts'))
      if (!host.value) return
      pictures = chartPictures(host.value, (...picture) => {
        const chart = drawChart(...picture)
        chart.on('mouseover', (event) => pointing.point(String(event.seriesId), event.dataIndex))
        chart.on('click', (event) => pointing.pin(String(event.seriesId), event.dataIndex))
        return chart
      })
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
  watch([build, height], () => (isInSight() ? draw() : drawInTurn(draw)), { flush: 'post' })
  watch(pointing.current, (current) => {
    const chart = pictures?.current()
    chart?.dispatchAction({ type: 'downplay' })
    if (current) chart?.dispatchAction({ type: 'highlight', seriesId: current.seriesId, dataIndex: current.dataIndex })
  })
  return { failed }
}

/** Gives the element the size of its picture. */
function fit(element: HTMLElement, { height, zoom }: ChartSpace): void {
  element.style.zoom = zoom === 1 ? '' : String(zoom)
  element.style.blockSize = `${height}px`
}
