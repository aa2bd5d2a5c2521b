import { findIndicatorChanges, type IndicatorField } from '../../analytics/rounds/indicator-changes.ts'
import { formatFigure, formatUnit } from '../../format/figure.ts'
import { formatYear } from '../../format/year.ts'
import { FIELD_WORDS } from '../../messages/rounds-compared.ts'
import type { At, Indicator, Policy } from '../../snapshot/types.ts'
import { someOf } from '../some-of.ts'
import { LINE_COLUMNS, earlierLine, indicatorAt, lineCell, plain, policyCell } from './cells.ts'
import { shownRows, type RoundsScope } from './scope.ts'
import type { TitledTable } from './titled-table.ts'

const DIRECTIONS = { up: '増えるほどよい', down: '減るほどよい', unknown: '不明' } as const

const WORDS: Readonly<Record<IndicatorField, (indicator: Indicator) => string>> = {
  targetValue: ({ target, unit }) => `${formatFigure(target)}${target.value === null ? '' : formatUnit(unit)}`,
  targetYear: ({ target }) => formatYear(target.year),
  name: ({ name }) => name,
  description: ({ description }) => description || '空欄',
  unit: ({ unit }) => formatUnit(unit) || '空欄',
  direction: ({ direction, directionBasis }) => `${DIRECTIONS[direction]}（${directionBasis === 'confirmed' ? '確認済み' : '推定'}）`,
  cumulative: ({ cumulative }) => (cumulative ? '累計' : '累計の表示なし'),
}

const isTarget = (field: IndicatorField): boolean => field === 'targetValue' || field === 'targetYear'

function placeOfField(policy: Policy, indicator: Indicator, field: IndicatorField): At | undefined {
  if (isTarget(field)) return indicator.target.at
  return policy.textAt[`indicators.${indicator.no}.${field === 'description' ? 'description' : 'name'}`] ?? indicator.figures.find((figure) => figure.at)?.at
}

/** Targets and definitions that the later round states otherwise; the inferred direction is 試算 and goes with it. */
export function buildDefinitionChanges(scope: RoundsScope): TitledTable {
  const { two } = scope
  const shown = shownRows(scope)
  const changes = findIndicatorChanges(two).filter((one) => shown.indicator(one.pair.after)).flatMap(({ pair, fields }) =>
    fields.filter((field) => !(scope.hideAttainment && field === 'direction')).map((field) => ({ pair, field })))
  const targets = changes.filter((one) => isTarget(one.field))
  const named = targets.map(({ pair, field }) => {
    const { policy, indicator } = indicatorAt(two, 'after', pair.after)
    return `${policy.code}指標${indicator.no}：${WORDS[field](indicatorAt(two, 'before', pair.before).indicator)}→${WORDS[field](indicator)}`
  })
  const others = new Set(changes.filter((one) => !isTarget(one.field)).map((one) => one.pair)).size
  return {
    finding: `${targets.length === 0 ? '最終目標が変わった指標はありません' : `最終目標が変わった指標は${new Set(targets.map((one) => one.pair)).size}（${someOf(named, 4, '、')}）`}${others > 0 ? `。名称・説明などが変わった指標は${others}` : ''}`,
    count: changes.length,
    table: {
      caption: '変わった目標・定義',
      columns: [
        { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '指標', room: 'name' }, { key: 'field', label: '項目', room: 'word' },
        { key: 'before', label: '前回' }, { key: 'after', label: '今回' }, ...LINE_COLUMNS,
      ],
      rows: changes.map(({ pair, field }) => {
        const [was, is] = [indicatorAt(two, 'before', pair.before), indicatorAt(two, 'after', pair.after)]
        return {
          key: `${pair.after}-${field}`,
          cells: {
            policy: policyCell(is.policy, 'after'), name: { ...plain(is.indicator.name), note: `指標${is.indicator.no}` }, field: plain(FIELD_WORDS[field]),
            before: plain(WORDS[field](was.indicator)), after: plain(WORDS[field](is.indicator)),
            line: lineCell(is.policy, placeOfField(is.policy, is.indicator, field)), earlier: earlierLine(placeOfField(was.policy, was.indicator, field)),
          },
        }
      }),
    },
  }
}
