import { formatFixed } from '../format/number.ts'
import type { CostYearsView } from '../view/cost-years.ts'
import type { ChartOption } from './engine.ts'
import { estimateBar, fundBar, letters, settledBar } from './marks.ts'
import type { ChartTheme } from './theme.ts'

const COLOURS = { regular: 'total', reserve: 'fundEdge', oneOff: 'oneOff' } as const

/** Stacked bars by year, from 0; deposits dotted, estimates hatched with a dashed edge; the whole over each bar. */
export function buildCostYearsOption(view: CostYearsView, theme: ChartTheme): ChartOption {
  const wholes = view.years.map((_, at) => view.layers.reduce((sum, layer) => sum + (layer.amounts[at] ?? 0), 0))
  const bars = view.layers.map((layer) => ({
    id: layer.kind, name: layer.name, type: 'bar' as const, stack: 'cost', barWidth: '50%', barMaxWidth: 96,
    label: {
      show: true, position: 'inside' as const, ...letters(theme), backgroundColor: theme.panel, padding: [1, 4], borderRadius: 3,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const amount = layer.amounts[dataIndex] ?? 0
        return amount / Math.max(...wholes, 1) < 0.06 ? '' : `${layer.name} ${formatFixed(amount, 1)}`
      },
    },
    emphasis: { itemStyle: { borderColor: theme.select, borderWidth: 3 } },
    data: layer.amounts.map((value, at) => {
      const settled = layer.kind === 'reserve' ? fundBar(theme) : settledBar(theme[COLOURS[layer.kind]])
      return { value, itemStyle: view.years[at]!.estimate ? estimateBar(theme[COLOURS[layer.kind]], theme) : settled }
    }),
  }))
  return {
    textStyle: { fontFamily: theme.face },
    grid: { id: 'grid', left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
    xAxis: {
      id: 'year', type: 'category', data: view.years.map((shown) => shown.label), axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.edge } }, axisLabel: letters(theme, theme.second),
    },
    yAxis: { id: 'cost', type: 'value', min: 0, show: false },
    series: [
      ...bars,
      {
        id: 'whole', type: 'bar' as const, stack: 'cost', silent: true, data: wholes.map(() => 0),
        label: { show: true, position: 'top' as const, ...letters(theme), fontWeight: 'bold' as const, formatter: ({ dataIndex }: { dataIndex: number }) => view.totals[dataIndex] ?? '' },
      },
    ],
  } satisfies ChartOption
}
