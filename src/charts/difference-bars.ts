import type { AccuracyBar } from '../view/rounds/accuracy.ts'
import type { ChartOption } from './engine.ts'
import { letters, settledBar } from './marks.ts'
import type { ChartTheme } from './theme.ts'

const STEP = 40
/** Part of the span kept free beyond the longest bar, for its amount. */
const ROOM = 0.28

interface Differences {
  readonly bars: readonly AccuracyBar[]
}

export const differenceHeight = ({ bars }: Differences): number => bars.length * STEP + 16

function spanOf(values: readonly number[]): { readonly min: number; readonly max: number } {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const room = Math.max(most - least, 1e-9) * ROOM
  return { min: least < 0 ? least - room : 0, max: most > 0 || least === 0 ? most + room : 0 }
}

/** One bar from 0 for each difference, to the right where more was settled than estimated; the signed amount beyond each. */
export function buildDifferenceOption({ bars }: Differences, theme: ChartTheme, width: number): ChartOption {
  const names = bars.map((bar) => bar.label)
  const { min, max } = spanOf(bars.map((bar) => bar.value))
  const quietAxis = { axisTick: { show: false }, axisLabel: { show: false } }
  return {
    textStyle: { fontFamily: theme.face },
    grid: { id: 'grid', left: 8, right: 8, top: 8, bottom: 8, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    xAxis: { id: 'difference', type: 'value', min, max, show: false },
    yAxis: [
      {
        id: 'name', type: 'category', inverse: true, data: names, axisTick: { show: false }, axisLine: { show: false, onZero: false },
        axisLabel: { ...letters(theme), interval: 0, width: Math.round(width * 0.42), overflow: 'break' as const, lineHeight: theme.size * 1.25 },
      },
      { id: 'zero', type: 'category', inverse: true, data: names, ...quietAxis, axisLine: { onZero: true, lineStyle: { color: theme.edge } } },
    ],
    series: [{
      id: 'difference', type: 'bar' as const, barWidth: 20, barMinHeight: 2, emphasis: { itemStyle: { borderColor: theme.select, borderWidth: 3 } },
      data: bars.map((bar) => ({
        value: bar.value, itemStyle: bar.value === 0 ? { opacity: 0 } : settledBar(bar.value < 0 ? theme.decrease : theme.oneOff),
        label: { show: true, position: bar.value < 0 ? 'left' as const : 'right' as const, ...letters(theme), fontWeight: 'bold' as const, formatter: () => bar.text },
      })),
    }],
  } satisfies ChartOption
}
