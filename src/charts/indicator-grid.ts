import { yearLines } from '../format/year.ts'
import type { GridCell, IndicatorGrid } from '../view/indicator-grid.ts'
import type { ChartOption } from './engine.ts'
import { letters } from './marks.ts'
import type { ChartTheme } from './theme.ts'
import { gapSeries, targetSeries, trackExtent, valueSeries } from './track-series.ts'

const CELL_WIDTH = 300
const CELL_HEIGHT = 196

const columnsIn = (width: number, size: number): number => Math.max(1, Math.floor(width / (CELL_WIDTH * (size / 14))))
const cellHeight = (size: number): number => Math.round(CELL_HEIGHT * (size / 14))

/** Height in px that the small charts need at a width. */
export function indicatorGridHeight(count: number, width: number, size: number): number {
  return Math.ceil(Math.max(1, count) / columnsIn(width, size)) * cellHeight(size)
}

/** Small charts in one picture, each time-true on its own vertical axis. */
export function buildIndicatorGridOption({ cells, yearStyle }: IndicatorGrid, theme: ChartTheme, width: number): ChartOption {
  const { size } = theme
  const columns = columnsIn(width, size)
  const cell = { width: width / columns, height: cellHeight(size) }
  const place = (at: number) => ({ left: (at % columns) * cell.width, top: Math.floor(at / columns) * cell.height })
  return {
    textStyle: { fontFamily: theme.face },
    title: cells.map((one, at) => ({
      id: `${one.key}:title`, text: `${one.selected ? '▸ ' : ''}${one.title}`, subtext: one.name, ...place(at), padding: [2, 4], itemGap: 2,
      textStyle: { ...letters(theme, one.selected ? theme.select : theme.text), fontWeight: 'bold' as const },
      subtextStyle: { ...letters(theme, theme.second), width: cell.width - 24, overflow: 'truncate' as const },
    })),
    grid: cells.map((one, at) => ({
      id: `${one.key}:grid`, left: place(at).left + 28, top: place(at).top + 2 * size + 34,
      width: cell.width - 28 - 3.6 * size, height: cell.height - 3 * size - 62,
    })),
    xAxis: cells.map((one, at) => ({
      id: `${one.key}:x`, gridIndex: at, type: 'value' as const, min: one.track.firstYear, max: one.track.lastYear, interval: 1,
      splitLine: { show: false }, axisLine: { onZero: false, lineStyle: { color: theme.edge } }, axisTick: { show: true },
      axisLabel: {
        ...letters(theme, theme.second), showMinLabel: true, showMaxLabel: true,
        formatter: (year: number) => yearLines(year, yearStyle === 'western' ? 'western' : 'era').join('\n'),
      },
    })),
    yAxis: cells.map((one, at) => {
      const [min, max] = trackExtent(one.track, true)
      return { id: `${one.key}:y`, gridIndex: at, type: 'value' as const, show: false, min, max }
    }),
    series: cells.flatMap((one, at) => cellSeries(one, at, theme)),
  } satisfies ChartOption
}

function cellSeries({ key, track }: GridCell, at: number, theme: ChartTheme) {
  const place = { prefix: `${key}:`, at }
  const [low] = trackExtent(track, true)
  return [...valueSeries(track, theme, place, true), ...targetSeries(track, theme, place), ...gapSeries(track, theme, low, place)]
}
