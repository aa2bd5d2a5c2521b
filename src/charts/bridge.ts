import type { BridgeBar, BridgeView } from '../view/bridge.ts'
import type { ChartOption } from './engine.ts'
import { estimateBar, estimateFundBar, fundBar, letters, settledBar } from './marks.ts'
import type { ChartTheme } from './theme.ts'

const COLOURS = { total: 'total', oneOff: 'oneOff', increase: 'oneOff', decrease: 'decrease' } as const

function styleOf({ tone, estimate }: BridgeBar, theme: ChartTheme) {
  if (tone === 'reserve') return estimate ? estimateFundBar(theme) : fundBar(theme)
  return estimate ? estimateBar(theme[COLOURS[tone]], theme) : settledBar(theme[COLOURS[tone]])
}

const STEP = 40

export const bridgeHeight = ({ bars }: BridgeView): number => bars.length * STEP + 16

/** One bar under the other, each where the one before it ended; the amount behind each. */
export function buildBridgeOption({ bars }: BridgeView, theme: ChartTheme): ChartOption {
  return {
    textStyle: { fontFamily: theme.face },
    grid: { id: 'grid', left: 8, right: 96, top: 8, bottom: 8, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    xAxis: { id: 'cost', type: 'value', min: 0, max: 1, show: false },
    yAxis: {
      id: 'bar', type: 'category', inverse: true, data: bars.map((bar) => bar.label), axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.edge } }, axisLabel: letters(theme),
    },
    series: [
      { id: 'before', type: 'bar' as const, stack: 'bridge', silent: true, itemStyle: { color: 'transparent' }, data: bars.map((bar) => bar.start) },
      {
        id: 'amount', type: 'bar' as const, stack: 'bridge', barWidth: 22, barMinHeight: 3,
        label: { show: true, position: 'right' as const, ...letters(theme), fontWeight: 'bold' as const, formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.text ?? '' },
        data: bars.map((bar) => ({ value: bar.end - bar.start, itemStyle: styleOf(bar, theme) })),
      },
    ],
  } satisfies ChartOption
}
