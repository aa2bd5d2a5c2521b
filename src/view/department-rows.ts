import { ATTAINMENT_STATES } from '../analytics/attainment.ts'
import { rollUpCosts, type CostRollup } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { isDelayed } from '../analytics/policy-rows.ts'
import { countStatesByDepartment, type DepartmentStates } from '../analytics/states.ts'
import { MONEY_UNIT_NAMES, formatMoneyChangeColumn, type MoneyUnit } from '../format/money.ts'
import { NOT_STATED } from '../format/number.ts'
import { STATE_WORDS } from '../messages/words.ts'
import { costChange } from './cost-change.ts'
import { buildMiniBars, isStated, largestOf, type MiniBar } from './mini-bars.ts'
import type { ShownYear } from './period.ts'
import type { Cell, TableView } from './table.ts'

export interface LedPolicy {
  readonly code: string
  readonly name: string
  /** The sheet's own word where the department rates it as behind, else null. */
  readonly delayed: string | null
}

export interface StateMark {
  readonly state: (typeof ATTAINMENT_STATES)[number]
  readonly word: string
  readonly count: number
}

/** One department: the policies it leads, their cost and their indicators. Not its budget. */
export interface DepartmentRow {
  readonly name: string
  readonly policies: readonly LedPolicy[]
  readonly bars: readonly MiniBar[]
  readonly change: string
  /** Empty where 試算 is hidden. */
  readonly states: readonly StateMark[]
  readonly indicators: number
  /** Chosen policies in which it is a related department. */
  readonly relatedIn: number
}

export interface DepartmentsView {
  readonly finding: string
  readonly caption: string
  readonly rows: readonly DepartmentRow[]
  readonly table: TableView
}

export interface DepartmentOptions {
  readonly hideAttainment: boolean
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
  /** 'shared': one scale for all rows. */
  readonly scale: 'own' | 'shared'
}

/** The departments that lead a chosen policy, in the sheets' order. */
export function buildDepartments(facts: FactTable, judged: Judged, selection: Selection, options: DepartmentOptions): DepartmentsView {
  const rollups = rollUpCosts(facts, selection, 'department')
  const common = largestOf(rollups, options.years)
  const rows = countStatesByDepartment(facts, judged, selection).map((one) => rowOf(facts, selection, one, rollups, common, options))
  return {
    finding: `${rows.length}課${selection.policyCount}施策`,
    caption: captionOf(facts, selection),
    rows,
    table: tableOf(rows, rollups, options),
  }
}

function rowOf(
  facts: FactTable, selection: Selection, one: DepartmentStates, rollups: readonly CostRollup[], common: number, options: DepartmentOptions,
): DepartmentRow {
  const own = rollups.filter((rollup) => rollup.key === one.department)
  const led = [...selection.policyIndexes].filter((at) => facts.policies.source[at]!.leadDepartment === one.department)
  const change = costChange(own, options.years)
  const largest = options.scale === 'shared' ? common : largestOf(own, options.years)
  return {
    name: one.department,
    policies: led.map((at) => ({ code: facts.policies.source[at]!.code, name: facts.policies.source[at]!.name, delayed: isDelayed(facts, at) ? facts.policies.source[at]!.progress.label : null })),
    bars: buildMiniBars(own, options.years, options.unit, largest),
    change: change === null ? NOT_STATED : formatMoneyChangeColumn(change, options.unit),
    states: options.hideAttainment ? [] : ATTAINMENT_STATES
      .filter((state) => one.counts[state] > 0)
      .map((state) => ({ state, word: STATE_WORDS[state], count: one.counts[state] })),
    indicators: one.indicators,
    relatedIn: [...selection.policyIndexes].filter((at) => facts.policies.source[at]!.relatedDepartments.includes(one.department)).length,
  }
}

/** An assembly is not every 協議会 or 審議会. */
const OUTSIDE_BODIES = /(?<![協審])議会|選挙管理|監査|公平委員会|農業委員会/

/** Says whose cost a department's total also holds, from the sheets' 関連課. */
function captionOf(facts: FactTable, selection: Selection): string {
  const outside = [...selection.policyIndexes]
    .map((at) => facts.policies.source[at]!)
    .map((policy) => ({ code: policy.code, bodies: policy.relatedDepartments.filter((name) => OUTSIDE_BODIES.test(name)) }))
    .filter(({ bodies }) => bodies.length > 0)
    .map(({ code, bodies }) => `${code}には${bodies.join('・')}の経費を含みます`)
  return ['課の予算・決算額ではありません', ...outside].join('。') + '。'
}

function tableOf(rows: readonly DepartmentRow[], rollups: readonly CostRollup[], { years, unit, hideAttainment }: DepartmentOptions): TableView {
  const amount = (row: DepartmentRow, shown: ShownYear): Cell => {
    const rollup = rollups.find((one) => one.key === row.name && one.year === shown.year)
    const text = row.bars.find((bar) => bar.label === shown.label)?.text ?? '－'
    return { text, order: rollup && isStated(rollup) ? rollup.home : null }
  }
  return {
    caption: `担当課別の主担当施策（単位：${MONEY_UNIT_NAMES[unit]}、指標数）`,
    columns: [
      { key: 'name', label: '担当課', room: 'word' }, { key: 'policies', label: '主担当の施策', room: 'name' },
      ...years.map((shown) => ({ key: String(shown.year), label: shown.label, amount: true, money: unit })),
      { key: 'change', label: '増減', amount: true, money: unit },
      ...(hideAttainment ? [] : ATTAINMENT_STATES.map((state) => ({ key: state, label: `${STATE_WORDS[state]}（試算）`, amount: true }))),
      { key: 'related', label: '関連課として', amount: true },
    ],
    rows: rows.map((row) => ({
      key: row.name,
      cells: {
        name: { text: row.name, order: row.name },
        policies: { text: row.policies.map((one) => one.code).join('・'), order: row.policies.length },
        ...Object.fromEntries(years.map((shown) => [String(shown.year), amount(row, shown)])),
        change: { text: row.change, order: costChange(rollups.filter((one) => one.key === row.name), years) },
        ...Object.fromEntries((hideAttainment ? [] : ATTAINMENT_STATES).map((state) => {
          const count = row.states.find((mark) => mark.state === state)?.count ?? 0
          return [state, { text: String(count), order: count }]
        })),
        related: { text: `${row.relatedIn}施策`, order: row.relatedIn },
      },
    })),
  }
}
