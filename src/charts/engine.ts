import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, TitleComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, ScatterChart, GraphicComponent, GridComponent, TitleComponent, LabelLayout, SVGRenderer])

/** A chart in an element: SVG, so that page fonts and zoom apply and print is sharp. */
export function mountChart(element: HTMLElement) {
  return init(element, null, { renderer: 'svg' })
}
/** What a builder of this folder makes. */
export type ChartOption = EChartsCoreOption
export type MountedChart = ReturnType<typeof mountChart>
