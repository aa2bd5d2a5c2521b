import type { Accuracy } from '../../analytics/rounds/accuracy.ts'
import type { AccuracySum } from '../../analytics/rounds/accuracy-sums.ts'
import type { TwoRounds } from '../../analytics/rounds/match-types.ts'
import { MONEY_UNIT_NAMES, formatMoneyChangeColumn, formatMoneyColumn } from '../../format/money.ts'
import { formatSigned } from '../../format/number.ts'
import { formatYear } from '../../format/year.ts'
import { GAP_WORDS } from '../../messages/rounds-compared.ts'
import { COST_BASIS_WORDS } from '../../messages/words.ts'
import { lazyTable, type Cell, type Column, type Row, type TableView } from '../table.ts'
import { LINE_COLUMNS, earlierLine, laterLineCell, laterPolicyCell, plain, policyAt, projectAt } from './cells.ts'
import type { RoundsScope } from './scope.ts'

/** What 見込みの精度 is told for. */
export type AccuracyBy = 'project' | 'policy' | 'department'

type Part = Accuracy | AccuracySum

/** What a part is called: a project with its policy, a policy with its name, a lead department. */
export function nameOf(two: TwoRounds, one: Part, by: AccuracyBy): string {
  if ('pair' in one) {
    const { policy, project } = projectAt(two, 'after', one.pair.after)
    return `${project.name}（${policy.code}）`
  }
  if (by === 'department') return two.after.facts.departments[one.group]!
  const policy = policyAt(two, 'after', one.group)
  return `${policy.code} ${policy.name}`
}

/** The order of 「差の大きい順」; no column of its own. */
const SIZE = 'size'

/** Every part and year; the line of totals holds the last year. */
export function accuracyTable(scope: RoundsScope, parts: readonly Part[], by: AccuracyBy, wholes: readonly AccuracySum[]): TableView {
  const name = MONEY_UNIT_NAMES[scope.unit]
  const many = wholes.length > 1
  const last = wholes.at(-1)
  const own: readonly Column[] = by === 'project'
    ? [{ key: 'name', label: '事務事業', room: 'name' }, { key: 'policy', label: '施策', room: 'word' }]
    : [{ key: 'name', label: by === 'policy' ? '施策' : '担当課', room: 'name' }, { key: 'rows', label: '事業数', amount: true }]
  return lazyTable(`見込みと決算（${wholes.map((one) => formatYear(one.year)).join('・')}、単位：${name}。差＝決算−見込み。再掲の行は含みません）`, () => ({
    columns: [
      ...own, ...(many ? [{ key: 'year', label: '年度', room: 'word' as const }] : []),
      { key: 'estimate', label: '前回の見込み', amount: true, money: scope.unit }, { key: 'settled', label: '今回の決算', amount: true, money: scope.unit },
      { key: 'difference', label: '差', amount: true, money: scope.unit }, { key: 'ratio', label: '割合', amount: true }, { key: 'gap', label: '記載', room: 'word' },
      ...(by === 'project' ? LINE_COLUMNS : []),
    ],
    rows: parts.map((one) => rowOf(scope, one, by)),
  }), last && { key: 'total', cells: { ...amounts(scope, last), name: { text: `合計（${formatYear(last.year)}、${last.rows}事業）`, order: null }, gap: gapCell(last) } })
}

function amounts({ unit }: RoundsScope, one: Part): Readonly<Record<string, Cell>> {
  const { estimate, settled, difference, ratio } = one
  const known = 'pair' in one || one.rows > 0
  const amount = (value: number | null): Cell => (value === null || !known ? { text: '－', order: null } : { text: formatMoneyColumn(value, unit), order: value })
  return {
    estimate: { ...amount(estimate), ...('pair' in one && one.basis === 'budget' ? { note: COST_BASIS_WORDS.budget } : {}) },
    settled: amount(settled),
    difference: difference === null ? { text: '－', order: null } : { text: formatMoneyChangeColumn(difference, unit), order: difference },
    ratio: ratio === null ? { text: '－', order: null } : { text: `${formatSigned(ratio * 100, 1)}%`, order: ratio },
    [SIZE]: { text: '', order: difference === null ? null : Math.abs(difference) },
  }
}

const gapCell = (one: Part): Cell =>
  plain('pair' in one ? (one.gap === null ? '' : GAP_WORDS[one.gap]) : one.missing > 0 ? `ほか${one.missing}事業は記載なし` : '')

function rowOf(scope: RoundsScope, one: Part, by: AccuracyBy): Row {
  const { two } = scope
  const year = { text: formatYear(one.year), order: one.year }
  if (!('pair' in one)) {
    const link = by === 'policy' && scope.open ? { to: `/policies/${policyAt(two, 'after', one.group).code}` } : {}
    return {
      key: `${by}-${one.group}-${one.year}`,
      cells: { name: { ...plain(nameOf(two, one, by)), ...link }, rows: { text: String(one.rows), order: one.rows }, year, ...amounts(scope, one), gap: gapCell(one) },
    }
  }
  const { policy, project } = projectAt(two, 'after', one.pair.after)
  const earlier = projectAt(two, 'before', one.pair.before).project
  const placed = (costs: typeof project.costs) => costs.find((cost) => cost.year === one.year)?.at
  return {
    key: `${one.pair.after}-${one.year}`,
    cells: {
      name: { ...plain(project.name), ...(one.pair.how === 'moved' ? { note: `前回は${projectAt(two, 'before', one.pair.before).policy.code}` } : {}) },
      policy: laterPolicyCell(policy, scope.open), year, ...amounts(scope, one), gap: gapCell(one),
      line: laterLineCell(policy, placed(project.costs), scope.open), earlier: earlierLine(placed(earlier.costs)),
    },
  }
}
