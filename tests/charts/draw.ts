import { expect, vi } from 'vitest'
import { init, type EChartsCoreOption } from 'echarts/core'
import '../../src/charts/engine.ts'
import { readTheme } from '../../src/charts/theme.ts'

/** The colours of the light scheme. */
const LIGHT: Readonly<Record<string, string>> = {
  '--face': 'sans-serif', '--text': '#1a1a1a', '--text-second': '#4d4d4d', '--panel': '#ffffff', '--grid': '#e6e6e6', '--edge-control': '#767676',
  '--series': '#0017c1', '--total': '#333333', '--fund': '#949494', '--fund-edge': '#4d4d4e', '--increase': '#c74700', '--decrease': '#0066be', '--guide': '#4d4d4f',
  '--target': '#000000', '--select': '#0017c2',
}

export const theme = readTheme((property) => LIGHT[property] ?? 'missing', 16)

/** A chart as the SVG that a page would hold; what the library complains of breaks the test. */
export function draw(option: EChartsCoreOption, width = 900, height = 600): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  const spies = (['log', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level).mockImplementation(() => undefined))
  try {
    chart.setOption({ animation: false, ...option })
    const svg = chart.renderToSVGString()
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([])
    return svg
  } finally {
    for (const spy of spies) spy.mockRestore()
    chart.dispose()
  }
}

/** The words of an SVG in the order in which they are drawn. */
export const wordsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner]) => inner!.replace(/<[^>]+>/g, '').trim()).filter((word) => word !== '')

interface Part {
  readonly id?: string
  readonly min?: number
  readonly data?: readonly unknown[]
  readonly [other: string]: unknown
}

/** Parts of one kind of an option, whether one or several. */
export function partsOf(option: EChartsCoreOption, kind: string): readonly Part[] {
  const parts = (option as Readonly<Record<string, Part | readonly Part[] | undefined>>)[kind]
  return parts === undefined ? [] : Array.isArray(parts) ? (parts as readonly Part[]) : [parts as Part]
}

/** Ids of all series, axes, grids and titles, kind by kind. */
export const idsOf = (option: EChartsCoreOption): string[] =>
  ['series', 'xAxis', 'yAxis', 'grid', 'title'].flatMap((kind) => partsOf(option, kind).map((part) => `${kind} ${part.id}`))
