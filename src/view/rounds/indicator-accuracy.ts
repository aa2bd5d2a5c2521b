import { measureIndicators } from '../../analytics/rounds/indicator-accuracy.ts'
import { formatDifferenceUnit, formatFigure, formatUnit } from '../../format/figure.ts'
import { formatYear } from '../../format/year.ts'
import { formatAmountChange } from '../indicator.ts'
import type { TableView } from '../table.ts'
import { LINE_COLUMNS, earlierLine, indicatorAt, laterLineCell, laterPolicyCell, nothing, plain } from './cells.ts'
import type { TitledTable } from './titled-table.ts'
import { shownRows, type RoundsScope } from './scope.ts'

/** 見込み of the earlier round against the 実績 of the later one, each in its indicator's unit; null where 実績のみ is shown or none has both. */
export function buildIndicatorAccuracy(scope: RoundsScope): TitledTable | null {
  const { two } = scope
  const shown = shownRows(scope)
  const rows = scope.actualOnly ? [] : measureIndicators(two).filter((one) => shown.indicator(one.pair.after))
  if (rows.length === 0) return null
  const differing = rows.filter((one) => one.difference !== null && one.difference !== 0).length
  const unknown = rows.filter((one) => one.difference === null).length
  const table: TableView = {
    caption: '指標の見込みと実績（単位は各行。差＝実績−見込み）',
    columns: [
      { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '指標', room: 'name' }, { key: 'year', label: '年度', room: 'word' }, { key: 'unit', label: '単位', room: 'word' },
      { key: 'estimate', label: '前回の見込み', amount: true }, { key: 'actual', label: '今回の実績', amount: true }, { key: 'difference', label: '差', amount: true }, ...LINE_COLUMNS,
    ],
    rows: rows.map((one) => {
      const { policy, indicator } = indicatorAt(two, 'after', one.pair.after)
      return {
        key: `${one.pair.after}-${one.year}`,
        cells: {
          policy: laterPolicyCell(policy, scope.open), name: { ...plain(indicator.name), note: `指標${indicator.no}` },
          year: { text: formatYear(one.year), order: one.year }, unit: plain(formatUnit(indicator.unit)),
          estimate: { text: formatFigure(one.estimate), order: one.estimate.value }, actual: { text: formatFigure(one.actual), order: one.actual.value },
          difference: one.difference === null ? nothing : { text: `${formatAmountChange(one.difference, indicator)}${formatDifferenceUnit(indicator.unit)}`, order: one.difference },
          line: laterLineCell(policy, one.actual.at, scope.open), earlier: earlierLine(one.estimate.at),
        },
      }
    }),
  }
  return {
    finding: `見込みと実績が異なる指標は${rows.length}指標中${differing}${unknown > 0 ? `（記載がなく比べられない指標${unknown}）` : ''}`,
    count: differing, table,
  }
}
