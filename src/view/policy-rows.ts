import { rollUpCosts, rollupsByIndex, type CostRollup } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { DEPENDS_ON_ATTAINMENT, type Point, type PointCode } from '../analytics/points.ts'
import { pointsOfPolicy } from '../analytics/points-of-policy.ts'
import { indicatorsOf } from '../analytics/policy-rows.ts'
import { remember } from '../domain/remember.ts'
import { MONEY_UNIT_NAMES, formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import { buildIndicator, type IndicatorView } from './indicator.ts'
import { RELISTED_ONLY } from '../messages/words.ts'
import type { Policy } from '../snapshot/types.ts'
import { buildMiniBars, isStated, largestOf, type MiniBar } from './mini-bars.ts'
import { pointSentence } from './points.ts'
import type { ShownYear } from './period.ts'
import { buildRating, type RatingView } from './rating.ts'
import { isRelistedOnly } from './relisted.ts'
import type { Cell, TableView } from './table.ts'
import type { TrackOptions } from './track.ts'

/** One policy in the list. */
export interface PolicyRow {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly department: string
  readonly rating: RatingView
  readonly necessity: RatingView
  readonly indicators: readonly IndicatorView[]
  readonly bars: readonly MiniBar[]
  /** Why the amounts are 0 though projects are listed; null where they are not. */
  readonly costNote: string | null
  readonly points: readonly { readonly code: PointCode; readonly sentence: string }[]
}

export interface PoliciesView {
  readonly rows: readonly PolicyRow[]
  readonly table: TableView
}

export interface PolicyOptions extends TrackOptions {
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
}

/** The points that the reader wants to see: with 試算 hidden only those read off the sheet. */
export function shownPoints(judged: Judged, policy: number, hideAttainment: boolean): readonly Point[] {
  return pointsOfPolicy(judged, policy).filter((point) => !(hideAttainment && DEPENDS_ON_ATTAINMENT[point.code]))
}

/** What of a row no amount changes. */
const withoutCost = remember((policy: Policy, at: number, facts: FactTable, judged: Judged, actualOnly: boolean, hideAttainment: boolean): Omit<PolicyRow, 'bars'> => {
  const scales = facts.rounds[facts.policies.round[at]!]!.ratingScales
  return {
    key: String(at), code: policy.code, name: policy.name, department: policy.leadDepartment,
    rating: buildRating(policy.progress, scales.progress),
    necessity: buildRating(policy.necessity, scales.necessity, '必要性'),
    indicators: indicatorsOf(facts, at).map((one) =>
      buildIndicator(facts.indicators.source[one]!, judged.attainments[one]!, policy.code, { actualOnly, hideAttainment })),
    costNote: isRelistedOnly(policy) ? RELISTED_ONLY : null,
    points: shownPoints(judged, at, hideAttainment).map((point) => ({ code: point.code, sentence: pointSentence(facts, point) })),
  }
})

export function buildPolicies(facts: FactTable, judged: Judged, selection: Selection, options: PolicyOptions): PoliciesView {
  const rollups = rollupsByIndex(rollUpCosts(facts, selection, 'policy'))
  const rows = [...selection.policyIndexes].map((at): PolicyRow => {
    const own = rollups.get(at) ?? []
    return {
      ...withoutCost(facts.policies.source[at]!, at, facts, judged, options.actualOnly, options.hideAttainment),
      bars: buildMiniBars(own, options.years, options.unit, largestOf(own, options.years)),
    }
  })
  return { rows, table: tableOf(rows, rollups, options) }
}

function rankCell(rating: RatingView): Cell {
  const marked = rating.steps.find((step) => step.marked)
  return { text: marked ? `${marked.rank} ${rating.label}`.trim() : rating.label, order: marked?.rank ?? null }
}

function tableOf(rows: readonly PolicyRow[], rollups: ReadonlyMap<number, readonly CostRollup[]>, { years, unit, hideAttainment }: PolicyOptions): TableView {
  const cost = (row: PolicyRow, shown: ShownYear): Cell => {
    const rollup = rollups.get(Number(row.key))?.find((one) => one.year === shown.year)
    return rollup && isStated(rollup) ? { text: formatMoneyColumn(rollup.home, unit), order: rollup.home } : { text: '－', order: null }
  }
  return {
    caption: `施策の一覧（総コストの単位：${MONEY_UNIT_NAMES[unit]}）`,
    columns: [
      { key: 'code', label: '番号', room: 'word' }, { key: 'name', label: '施策', room: 'name' }, { key: 'department', label: '担当課', room: 'word' },
      { key: 'progress', label: '進捗状況（内部評価）', room: 'word' }, { key: 'necessity', label: '必要性', room: 'name' },
      { key: 'indicators', label: hideAttainment ? '指標' : '指標と試算の区分', room: 'name' },
      ...years.map((shown) => ({ key: String(shown.year), label: shown.label, amount: true, money: unit })),
      { key: 'points', label: '確認したい点', amount: true },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: {
        code: { text: row.code, order: row.code },
        name: { text: row.name, order: row.name, to: `/policies/${row.code}` },
        department: { text: row.department, order: row.department },
        progress: rankCell(row.rating), necessity: rankCell(row.necessity),
        indicators: {
          text: row.indicators.map((one) => `${one.no} ${one.name} ${one.values}${one.unit}${one.state ? `（${one.state.word}）` : ''}`).join('／'),
          order: row.indicators.length,
        },
        ...Object.fromEntries(years.map((shown) => [String(shown.year), cost(row, shown)])),
        points: { text: String(row.points.length), order: row.points.length },
      },
    })),
  }
}
