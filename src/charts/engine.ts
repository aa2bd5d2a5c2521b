import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, TitleComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, ScatterChart, GraphicComponent, GridComponent, TitleComponent, LabelLayout, SVGRenderer])

/**
 * A chart in an element: SVG, so that page fonts and zoom apply and print is sharp.
 * @param size left out: that of the element, which then has to be on the page
 */
export function mountChart(element: HTMLElement, size?: ChartSize) {
  const chart = init(element, null, { renderer: 'svg', ...(size ? { width: size.width, height: size.height } : {}) })
  return { chart, draw: (option: ChartOption, size: ChartSize): void => draw(chart, option, size) }
}

/** In px. */
interface ChartSize {
  readonly width: number
  readonly height: number
}

/** Puts a picture in place of the last one; a new size is told while it waits, since the last one would else be drawn once more at that size. */
function draw(chart: ReturnType<typeof init>, option: ChartOption, { width, height }: ChartSize): void {
  const resized = chart.getWidth() !== width || chart.getHeight() !== height
  chart.setOption({ ...option, animation: false }, { notMerge: true, lazyUpdate: resized })
  if (!resized) return
  chart.resize({ width, height })
  chart.getZr().flush()
}
/** What a builder of this folder makes. */
export type ChartOption = EChartsCoreOption
export type MountedChart = ReturnType<typeof mountChart>

/** A chart as SVG text without a place on the page, so that a file does not depend on what is in sight. */
export function drawSvg(option: ChartOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ ...option, animation: false })
  const svg = chart.renderToSVGString()
  chart.dispose()
  // A picture answers to no pointer; texts of the chart are escaped, so that no other `<style` can stand in it.
  return svg.replace(/<style.*?<\/style>/s, '')
}
