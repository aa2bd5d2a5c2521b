import { findRestated, type Restated } from '../../analytics/rounds/restated.ts'
import { formatDifferenceUnit, formatFigure, formatUnit } from '../../format/figure.ts'
import { MONEY_UNIT_NAMES, formatMoneyChangeColumn, formatMoneyColumn } from '../../format/money.ts'
import { formatYear } from '../../format/year.ts'
import { formatAmountChange } from '../indicator.ts'
import type { Cell } from '../table.ts'
import { LINE_COLUMNS, earlierLine, indicatorAt, lineCell, nothing, plain, policyCell, projectAt } from './cells.ts'
import { shownRows, type RoundsScope } from './scope.ts'
import type { TitledTable } from './titled-table.ts'

interface Words {
  readonly name: Cell
  readonly policy: ReturnType<typeof projectAt>['policy']
  readonly unit: string
  readonly amount: (one: Restated['before']) => Cell
  readonly change: (difference: number) => string
}

/** Costs as the sheets print them: a difference of some 千円 is none in a larger unit. */
const PRINTED = 'k'

function wordsOf({ two }: RoundsScope, one: Restated): Words {
  if (one.part === 'indicator') {
    const { policy, indicator } = indicatorAt(two, 'after', one.pair.after)
    return {
      policy, name: { ...plain(indicator.name), note: `指標${indicator.no}` }, unit: formatUnit(indicator.unit),
      amount: (stated) => ({ text: formatFigure(stated), order: stated.value }),
      change: (difference) => `${formatAmountChange(difference, indicator)}${formatDifferenceUnit(indicator.unit)}`,
    }
  }
  const { policy, project } = projectAt(two, 'after', one.pair.after)
  return {
    policy, name: { ...plain(project.name), note: '事業' }, unit: MONEY_UNIT_NAMES[PRINTED],
    amount: (stated) => (stated.value === null ? { text: formatFigure(stated), order: null } : { text: formatMoneyColumn(stated.value, PRINTED), order: stated.value }),
    change: (difference) => `${formatMoneyChangeColumn(difference, PRINTED)}${MONEY_UNIT_NAMES[PRINTED]}`,
  }
}

/** 記載の違い: the same year, final in both rounds, and not alike. */
export function buildRestated(scope: RoundsScope): TitledTable {
  const shown = shownRows(scope)
  const rows = findRestated(scope.two).filter((one) => (one.part === 'indicator' ? shown.indicator : shown.project)(one.pair.after))
  return {
    finding: rows.length === 0 ? '同じ年度の確定した数値で、記載の違いはありません' : `同じ年度の確定した数値の記載の違いは${rows.length}`,
    count: rows.length,
    table: {
      caption: '記載の違い（両方の評価で実績・決算とされた同じ年度の数値。単位は各行）',
      columns: [
        { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '指標・事業', room: 'name' }, { key: 'year', label: '年度', room: 'word' }, { key: 'unit', label: '単位', room: 'word' },
        { key: 'before', label: '前回の記載', amount: true }, { key: 'after', label: '今回の記載', amount: true }, { key: 'difference', label: '差', amount: true }, ...LINE_COLUMNS,
      ],
      rows: rows.map((one) => {
        const words = wordsOf(scope, one)
        const difference = one.before.value === null || one.after.value === null ? null : one.after.value - one.before.value
        return {
          key: `${one.part}-${one.pair.after}-${one.year}`,
          cells: {
            policy: policyCell(words.policy, 'after'), name: words.name, year: { text: formatYear(one.year), order: one.year }, unit: plain(words.unit),
            before: words.amount(one.before), after: words.amount(one.after),
            difference: difference === null ? nothing : { text: words.change(difference), order: difference },
            line: lineCell(words.policy, one.after.at), earlier: earlierLine(one.before.at),
          },
        }
      }),
    },
  }
}
