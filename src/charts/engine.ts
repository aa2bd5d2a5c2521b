import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, TitleComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Picture, Pointing } from './picture.ts'

use([BarChart, LineChart, ScatterChart, GraphicComponent, GridComponent, TitleComponent, SVGRenderer])

/** In px. */
interface ChartSize {
  readonly width: number
  readonly height: number
}

/**
 * Draws a picture in an empty element, which need not be on the page: SVG, so that page fonts and zoom apply and print is
 * sharp. Another picture is another chart: taking the marks of the last one away takes the library longer than beginning anew.
 */
export function drawChart(element: HTMLElement, option: ChartOption, { width, height }: ChartSize, pointing?: Pointing): Picture {
  const chart = init(element, null, { renderer: 'svg', width, height })
  try {
    chart.setOption({ ...option, animation: false })
    // Nothing moves by itself: without this it would go on asking for frames.
    chart.getZr().setSleepAfterStill(1)
  } catch (error) {
    // Half drawn it would be no picture of what it was to show.
    chart.dispose()
    throw error
  }
  if (pointing) {
    chart.on('mouseover', ({ seriesId, dataIndex }) => pointing.point({ seriesId: String(seriesId), dataIndex }))
    chart.on('click', ({ seriesId, dataIndex }) => pointing.pin({ seriesId: String(seriesId), dataIndex }))
  }
  let lit = false
  return {
    highlight: (mark) => {
      if (lit) chart.dispatchAction({ type: 'downplay' })
      lit = mark !== null
      if (mark) chart.dispatchAction({ type: 'highlight', ...mark })
    },
    dispose: () => chart.dispose(),
  }
}
/** What a builder of this folder makes. */
export type ChartOption = EChartsCoreOption

/** A chart as SVG text without a place on the page, so that a file does not depend on what is in sight. */
export function drawSvg(option: ChartOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ ...option, animation: false })
  const svg = chart.renderToSVGString()
  chart.dispose()
  // A picture answers to no pointer; texts of the chart are escaped, so that no other `<style` can stand in it.
  return svg.replace(/<style.*?<\/style>/s, '')
}
