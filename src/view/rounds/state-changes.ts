import { findStateChanges, type StateChange } from '../../analytics/rounds/state-changes.ts'
import type { TwoRounds } from '../../analytics/rounds/match-types.ts'
import { remember } from '../../domain/remember.ts'
import { formatYear } from '../../format/year.ts'
import { buildIndicator, buildState, type IndicatorView, type StateView } from '../indicator.ts'
import { lazyTable, type TableView } from '../table.ts'
import { buildWorkings, ruleSentence, type Workings } from '../workings.ts'
import { someOf } from '../some-of.ts'
import { LINE_COLUMNS, earlierLine, indicatorAt, lineCell, plain, policyCell } from './cells.ts'
import { shownRows, type RoundsScope } from './scope.ts'

/** One round's part: what was judged and how. */
export interface StateSide {
  readonly year: string
  readonly state: StateView
  /** 「41→44→45見込／目標55」 */
  readonly values: string
  readonly workings: Workings
}

export interface StateChangeRow {
  readonly key: string
  readonly policyCode: string
  readonly title: string
  readonly before: StateSide
  readonly after: StateSide
  /** What the later values give from the earlier base year; null where both begin alike. */
  readonly sameBase: string | null
}

export interface StateChangesView {
  readonly finding: string
  readonly count: number
  readonly rows: readonly StateChangeRow[]
  readonly table: TableView
}

const valuesOf = ({ values, targetText, unit }: IndicatorView): string => `${values}${unit}／目標${targetText}${unit}`

/** Workings whose lines are told in words: the document they stand in is not open. */
const inWords = (workings: Workings): Workings => ({
  ...workings, trial: null,
  lines: workings.lines.map(({ name, value, from, place }) => ({ name, value, from: [from, place ? `前回のシート${place.line}行` : ''].filter(Boolean).join('、') })),
})

function sideOf(two: TwoRounds, side: 'before' | 'after', change: StateChange, actualOnly: boolean): StateSide {
  const { policy, indicator } = indicatorAt(two, side, change.pair[side])
  const view = buildIndicator(indicator, change[side], policy.code, { actualOnly, hideAttainment: false })
  const workings = buildWorkings(indicator, change[side], policy.progress.basis)
  const round = two[side].facts.rounds[two[side].facts.policies.round[two[side].facts.indicators.policy[change.pair[side]]!]!]!
  return {
    year: `${formatYear(round.evaluationYear)}年度評価`, state: buildState(change[side]), values: valuesOf(view),
    workings: side === 'before' ? inWords(workings) : workings,
  }
}

function sameBaseOf(two: TwoRounds, { pair, sameBase }: StateChange): string | null {
  const baseYear = sameBase?.inputs.baseYear
  if (!sameBase || !baseYear) return null
  const { policy, indicator } = indicatorAt(two, 'after', pair.after)
  return `基準年が前回と異なります。前回と同じ${formatYear(baseYear)}を基準にすると「${buildState(sameBase).word}」：${ruleSentence(indicator, sameBase, policy.progress.basis)}`
}

const rowOf = remember((change: StateChange, two: TwoRounds, actualOnly: boolean): StateChangeRow => {
  const { policy, indicator } = indicatorAt(two, 'after', change.pair.after)
  return {
    key: String(change.pair.after), policyCode: policy.code, title: `${policy.code}指標${indicator.no}　${indicator.name}`,
    before: sideOf(two, 'before', change, actualOnly), after: sideOf(two, 'after', change, actualOnly), sameBase: sameBaseOf(two, change),
  }
})

/** The indicators whose 試算の区分 changed; empty where the reader hides the 試算. */
export function buildStateChanges(scope: RoundsScope): StateChangesView {
  const { two } = scope
  const shown = shownRows(scope)
  const changes = scope.hideAttainment ? [] : findStateChanges(two).filter((one) => shown.indicator(one.pair.after))
  const rows = changes.map((change) => rowOf(change, two, scope.actualOnly))
  const names = changes.map(({ pair }) => indicatorAt(two, 'after', pair.after)).map(({ policy, indicator }) => `${policy.code}指標${indicator.no}`)
  return {
    finding: rows.length === 0 ? '試算の区分が変わった指標はありません' : `試算の区分が変わった指標は${rows.length}（${someOf(names, 4)}）`,
    count: rows.length, rows, table: tableOf(two, changes, rows),
  }
}

const tableOf = (two: TwoRounds, changes: readonly StateChange[], rows: readonly StateChangeRow[]): TableView =>
  lazyTable('試算の区分が変わった指標（試算）', () => ({
    columns: [
      { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '指標', room: 'name' },
      { key: 'before', label: '前回の区分', room: 'word' }, { key: 'after', label: '今回の区分', room: 'word' },
      { key: 'was', label: '前回の値' }, { key: 'is', label: '今回の値' }, { key: 'why', label: '今回の根拠' }, { key: 'base', label: '基準年' }, ...LINE_COLUMNS,
    ],
    rows: rows.map((row, at) => {
      const change = changes[at]!
      const { policy, indicator } = indicatorAt(two, 'after', change.pair.after)
      return {
        key: row.key,
        cells: {
          policy: policyCell(policy, 'after'), name: { ...plain(indicator.name), note: `指標${indicator.no}` },
          before: plain(row.before.state.word), after: plain(row.after.state.word), was: plain(row.before.values), is: plain(row.after.values),
          why: plain(row.after.workings.rule), base: plain(row.sameBase ?? '前回と同じ'),
          line: lineCell(policy, change.after.inputs.valueAt), earlier: earlierLine(change.before.inputs.valueAt),
        },
      }
    }),
  }))
