import { formatDifferenceUnit, formatFigure } from '../format/figure.ts'
import { formatFiscalYear, formatYear, type YearStyle } from '../format/year.ts'
import { NOT_FROM_ZERO } from '../messages/words.ts'
import { formatAmount, formatAmountChange, indicatorSentence, type IndicatorView } from './indicator.ts'
import { placeCell, placeOf } from './place.ts'
import type { FigureView, ReadoutPoint } from './readout.ts'
import type { TableView } from './table.ts'
import type { TrackView } from './track.ts'

/** One indicator as a time-true figure. */
export interface IndicatorFigure extends FigureView {
  readonly track: TrackView
  readonly unit: string
  readonly yearStyle: YearStyle
  readonly guideLabel: string | null
  readonly table: TableView
}

export function buildIndicatorFigure(view: IndicatorView, meta: string, yearStyle: YearStyle): IndicatorFigure {
  const { track } = view
  return {
    id: `indicator-${view.key}`, track, unit: view.unit, yearStyle,
    guideLabel: track.guide ? `目安 ${formatAmount(track.guide.value, view.source)}（試算）` : null,
    finding: `指標${view.no}　${view.name}（${view.unit}）`,
    summary: `${indicatorSentence(view)}。`,
    meta: `単位：${view.unit}　${meta}`,
    notes: [NOT_FROM_ZERO, ...view.facts.map((fact) => fact.sentence)],
    readouts: [
      { name: '値', points: valueReadouts(view) },
      ...(track.guide ? [{ name: '目安（試算）', points: [{
        seriesId: 'guide', dataIndex: 0,
        text: `${formatFiscalYear(track.guide.year, yearStyle)}の目安（試算） ${formatAmount(track.guide.value, view.source)}${view.unit}`,
      }] }] : []),
      ...targetReadouts(view, yearStyle).map((point) => ({ name: '最終目標', points: [point] })),
    ],
    table: tableOf(view),
  }
}

/** The final target as a readout; none where none is stated. */
export function targetReadouts(view: IndicatorView, yearStyle: YearStyle, prefix = ''): readonly ReadoutPoint[] {
  const { target } = view.track
  if (!target) return []
  return [{ seriesId: `${prefix}target`, dataIndex: 0, text: `最終目標（${formatFiscalYear(target.year, yearStyle)}） ${target.text}${view.unit}` }]
}

/** Each year's value with the step that led to it. */
export function valueReadouts(view: IndicatorView, prefix = ''): readonly ReadoutPoint[] {
  return view.track.points.map((point, at) => {
    const before = view.track.points[at - 1]
    const step = before && before.value !== null && point.value !== null
      ? `（${formatYear(before.year)}から${formatAmountChange(point.value - before.value, view.source)}${formatDifferenceUnit(view.unit)}）`
      : ''
    const words = point.value === null ? `${point.text}（記載なし）` : `${point.text}${view.unit}`
    return { seriesId: `${prefix}values`, dataIndex: at, text: `${formatYear(point.year)}${point.estimate ? '見込み' : '実績'} ${words}${step}` }
  })
}

function tableOf(view: IndicatorView): TableView {
  const { track } = view
  const rows = [
    ...track.points.map((point) => ({
      key: String(point.year),
      cells: {
        year: { text: formatYear(point.year), order: point.year },
        kind: { text: point.estimate ? '見込み' : '実績', order: point.estimate ? 1 : 0 },
        value: { text: point.text, order: point.value },
        line: placeCell(view.policyCode, placeOf(view.source.figures.find((figure) => figure.year === point.year)?.at)),
      },
    })),
    ...(track.guide ? [{
      key: 'guide',
      cells: {
        year: { text: formatYear(track.guide.year), order: track.guide.year },
        kind: { text: '目安（試算）', order: 2 },
        value: { text: formatAmount(track.guide.value, view.source), order: track.guide.value },
      },
    }] : []),
    {
      key: 'target',
      cells: {
        year: { text: view.targetYear, order: view.source.target.year },
        kind: { text: '最終目標', order: 3 },
        value: { text: formatFigure(view.source.target), order: view.source.target.value },
        line: placeCell(view.policyCode, placeOf(view.source.target.at)),
      },
    },
  ]
  return {
    caption: `${view.name}（単位：${view.unit}）`,
    columns: [{ key: 'year', label: '年度' }, { key: 'kind', label: '区分' }, { key: 'value', label: `値（${view.unit}）`, amount: true }, { key: 'line', label: 'シート', amount: true }],
    rows,
  }
}
