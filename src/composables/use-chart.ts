import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import type { ChartOption, MountedChart } from '../charts/engine.ts'
import type { ChartTheme } from '../charts/theme.ts'
import { spaceOnPaper, spaceOnScreen } from '../charts/space.ts'
import { usePreferences } from '../stores/preferences.ts'
import type { ReadoutPoint } from '../view/readout.ts'
import { paperTheme, themeOf } from './chart-theme.ts'
import { usePrinting } from './use-printing.ts'

/** A pure function of theme and width in px. */
export type BuildOption = (theme: ChartTheme, width: number) => ChartOption

/** The drawing of one view. A new view gives a new function, and so a new picture. */
export const drawing = <View>(view: View, build: (view: View, theme: ChartTheme, width: number) => ChartOption): BuildOption =>
  (theme, width) => build(view, theme, width)

interface Pointing {
  readonly current: Readonly<Ref<ReadoutPoint | null>>
  readonly point: (seriesId: string, dataIndex: number) => void
  readonly pin: (seriesId: string, dataIndex: number) => void
}

/** Mounts a chart, the library loaded on first need; draws anew on data, width, scheme, letter size and for paper. */
export function useChart(host: Readonly<Ref<HTMLDivElement | null>>, build: () => BuildOption, height: () => number | ((width: number) => number), pointing: Pointing) {
  const preferences = usePreferences()
  const { printing } = usePrinting()
  const failed = ref(false)
  let chart: MountedChart | null = null
  let observer: ResizeObserver | null = null

  function draw(): void {
    const element = host.value
    if (!chart || !element || element.clientWidth === 0) return
    const { width, height: tall, zoom } = printing.value ? spaceOnPaper(height()) : spaceOnScreen(height(), element.clientWidth)
    element.style.blockSize = `${tall}px`
    element.style.zoom = zoom === 1 ? '' : String(zoom)
    chart.resize({ width, height: tall })
    chart.setOption({ animation: false, ...build()(printing.value ? paperTheme() : themeOf(element), width) }, { notMerge: true })
  }

  onMounted(async () => {
    try {
      const { mountChart } = await import('../charts/engine.ts')
      if (!host.value) return
      chart = mountChart(host.value)
      chart.on('mouseover', (event) => pointing.point(String(event.seriesId), event.dataIndex))
      chart.on('click', (event) => pointing.pin(String(event.seriesId), event.dataIndex))
      draw()
      observer = new ResizeObserver(draw)
      observer.observe(host.value)
    } catch {
      failed.value = true
    }
  })
  onBeforeUnmount(() => {
    observer?.disconnect()
    chart?.dispose()
  })
  watch([build, height, () => preferences.scheme, () => preferences.textSize, printing], draw, { flush: 'post' })
  watch(pointing.current, (current) => {
    chart?.dispatchAction({ type: 'downplay' })
    if (current) chart?.dispatchAction({ type: 'highlight', seriesId: current.seriesId, dataIndex: current.dataIndex })
  })
  return { failed }
}
