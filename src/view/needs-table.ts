import { isJudged } from '../analytics/attainment.ts'
import { formatDifferenceUnit } from '../format/figure.ts'
import { formatAmountChange } from './indicator.ts'
import type { NeedsView } from './needs.ts'
import type { Cell, TableView } from './table.ts'

/** 目標までに必要な年平均 as a table for files: the changes as numbers, their units in a column of their own. */
export function needsTable({ rows, when }: NeedsView): TableView {
  return {
    caption: `目標までに必要な年平均（試算、${when}、単位は各行）`,
    columns: [
      { key: 'policy', label: '施策' }, { key: 'name', label: '指標' }, { key: 'last', label: '直近の変化', amount: true },
      { key: 'need', label: '必要な年平均（試算）', amount: true }, { key: 'unit', label: '単位' }, { key: 'remaining', label: '残りの年数' },
    ],
    rows: rows.map(({ key, code, indicator, remaining }) => {
      const { attainment, source } = indicator
      const change = (value: number | null | undefined): Cell =>
        value === null || value === undefined ? { text: '－', order: null } : { text: formatAmountChange(value, source), order: value }
      return {
        key,
        cells: {
          policy: { text: code, order: code }, name: { text: indicator.name, order: indicator.name, note: `指標${indicator.no}` },
          last: change(isJudged(attainment) ? attainment.lastStep?.change : null), need: change(isJudged(attainment) ? attainment.need : null),
          unit: { text: formatDifferenceUnit(source.unit), order: null }, remaining: { text: remaining, order: null },
        },
      }
    }),
  }
}
