import { emsOf } from '../format/text-width.ts'
import type { CostLayer, CostYearsView } from '../view/cost-years.ts'
import type { ChartOption } from './engine.ts'
import { estimateBar, estimateFundBar, fundBar, letters, settledBar } from './marks.ts'
import type { ChartTheme } from './theme.ts'

const COLOURS = { regular: 'total', oneOff: 'oneOff' } as const

function barStyle(kind: CostLayer['kind'], estimate: boolean, theme: ChartTheme) {
  if (kind === 'reserve') return estimate ? estimateFundBar(theme) : fundBar(theme)
  return estimate ? estimateBar(theme[COLOURS[kind]], theme) : settledBar(theme[COLOURS[kind]])
}

/** The amount inside its block where it fits; the last year names the blocks beside them. */
function labelOf(layer: CostLayer, at: number, whole: number, theme: ChartTheme, between: string) {
  const amount = layer.amounts[at] ?? 0
  const text = layer.words[at] ?? ''
  if (at === layer.amounts.length - 1) {
    return { show: amount !== 0, position: 'right' as const, distance: BESIDE, ...letters(theme), formatter: `${layer.name}${between}${text}` }
  }
  const inside = { backgroundColor: theme.panel, padding: [1, 4], borderRadius: 3 }
  return { show: amount / whole > 0.08, position: 'inside' as const, ...letters(theme), ...inside, formatter: text }
}

/** Of the room of a year. */
const BAR = 0.46
/** Between the last bar and what stands beside it, and the least room for that, in px. */
const BESIDE = 8
const FEWEST_BESIDE = 132

/** More years than this have no room for 「R4決算見込み」 in one line. */
const WIDE = 4
const inTwoLines = (label: string): string => label.replace(/(?=決算|予算)/, '\n')

/** The room for the names beside the last bar, as wide as the longest needs; in two lines where that would leave the bars too little. */
function roomBeside(view: CostYearsView, theme: ChartTheme, width: number): { readonly right: number; readonly between: string } {
  const longest = Math.max(0, ...view.layers.map((layer) => emsOf(`${layer.name} ${layer.words.at(-1) ?? ''}`)))
  const gap = ((1 - BAR) / 2) * ((width - FEWEST_BESIDE) / Math.max(1, view.years.length))
  const right = Math.ceil(Math.max(FEWEST_BESIDE, longest * theme.size + BESIDE - gap))
  return right <= width / 3 ? { right, between: ' ' } : { right: FEWEST_BESIDE, between: '\n' }
}

/** Stacked bars by year, from 0; deposits dotted, estimates hatched with a dashed edge; the whole over each bar. */
export function buildCostYearsOption(view: CostYearsView, theme: ChartTheme, width: number): ChartOption {
  const { right, between } = roomBeside(view, theme, width)
  const wholes = view.years.map((_, at) => view.layers.reduce((sum, layer) => sum + (layer.amounts[at] ?? 0), 0))
  const bars = view.layers.map((layer) => ({
    id: layer.kind, name: layer.name, type: 'bar' as const, stack: 'cost', barWidth: `${BAR * 100}%`, barMaxWidth: 96,
    labelLayout: { moveOverlap: 'shiftY' as const },
    emphasis: { itemStyle: { borderColor: theme.select, borderWidth: 3 } },
    data: layer.amounts.map((value, at) => {
      const label = labelOf(layer, at, Math.max(...wholes, 1), theme, between)
      return { value, label, itemStyle: barStyle(layer.kind, view.years[at]!.estimate, theme) }
    }),
  }))
  return {
    textStyle: { fontFamily: theme.face },
    grid: { id: 'grid', left: 8, right, top: 32, bottom: 8, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    xAxis: {
      id: 'year', type: 'category', data: view.years.map((shown) => shown.label), axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.edge } }, axisLabel: { ...letters(theme, theme.second), ...(view.years.length > WIDE ? { interval: 0, formatter: inTwoLines } : {}) },
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
