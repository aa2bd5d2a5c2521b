import { measureAccuracy, type Accuracy } from '../../analytics/rounds/accuracy.ts'
import { sumAccuracy, type AccuracySum } from '../../analytics/rounds/accuracy-sums.ts'
import type { FiscalYear } from '../../domain/units.ts'
import { MONEY_UNIT_NAMES, formatMoney, formatMoneyChange, inUnit } from '../../format/money.ts'
import { formatSigned } from '../../format/number.ts'
import { formatYear } from '../../format/year.ts'
import { ACCURACY_NOTE } from '../../messages/rounds-compared.ts'
import type { FigureView } from '../readout.ts'
import type { TableView } from '../table.ts'
import { accuracyTable, nameOf, type AccuracyBy } from './accuracy-table.ts'
import { shownRows, type RoundsScope } from './scope.ts'

/** A difference as a bar from 0, in the unit shown. */
export interface AccuracyBar {
  readonly label: string
  readonly value: number
  readonly text: string
}

/** 見込みの精度: what the earlier round estimated against what the later one settled. */
export interface AccuracyView extends FigureView {
  /** For the page's title: 「見込みと決算の差は＋12.8百万円」. */
  readonly short: string
  readonly bars: readonly AccuracyBar[]
  readonly table: TableView
}

export interface AccuracyOptions {
  readonly by: AccuracyBy
  /** Largest differences first, as the reader chose; else as on the sheets. */
  readonly largestFirst: boolean
  readonly meta: string
}

const MOST_BARS = 12

/** null where the reader shows 実績のみ, or where no year was first estimated and then settled. */
export function buildAccuracy(scope: RoundsScope, { by, largestFirst, meta }: AccuracyOptions): AccuracyView | null {
  const shown = shownRows(scope)
  const rows = scope.actualOnly ? [] : measureAccuracy(scope.two).filter((one) => shown.project(one.pair.after))
  const wholes = sumAccuracy(scope.two, rows, 'all')
  const whole = wholes.at(-1)
  if (whole === undefined) return null
  const parts: readonly (Accuracy | AccuracySum)[] = by === 'project' ? rows : sumAccuracy(scope.two, rows, by)
  const drawn = barsOf(scope, parts.filter((one) => one.year === whole.year), by, largestFirst)
  const found = finding(scope, whole)
  return {
    id: 'accuracy', meta, short: shortFinding(scope, whole), finding: found, bars: drawn.bars,
    summary: `${found}。${drawn.bars.map((bar) => `${bar.label} ${bar.text}`).join('、')}`,
    notes: [ACCURACY_NOTE, leftOutNote(scope, whole.year, whole.missing), ...(drawn.note ? [drawn.note] : [])],
    readouts: [{
      name: '決算−見込み',
      points: drawn.bars.map((bar, at) => ({ seriesId: 'difference', dataIndex: at, text: `${bar.label} ${bar.text}${MONEY_UNIT_NAMES[scope.unit]}（${drawn.exact[at] ?? ''}千円）` })),
    }],
    table: accuracyTable(scope, parts, by, wholes),
  }
}

const signed = ({ difference }: AccuracySum, scope: RoundsScope): string =>
  difference === null ? 'なし（両方の記載がある事業がありません）' : `${formatMoneyChange(difference, scope.unit)}${MONEY_UNIT_NAMES[scope.unit]}`

const shortFinding = (scope: RoundsScope, whole: AccuracySum): string => `見込みと決算の差は${signed(whole, scope)}`

/** R4の決算と見込みの差は＋12.8百万円（68事業、5,493.6→5,506.4百万円、＋0.2％） */
function finding(scope: RoundsScope, whole: AccuracySum): string {
  const { estimate, settled, ratio, rows, year } = whole
  const amounts = `${formatMoney(estimate, scope.unit)}→${formatMoney(settled, scope.unit)}${MONEY_UNIT_NAMES[scope.unit]}`
  const detail = rows === 0 ? '' : `（${rows}事業の計 ${amounts}${ratio === null ? '' : `、${formatSigned(ratio * 100, 1)}％`}）`
  return `${formatYear(year)}の見込みと決算の差は${signed(whole, scope)}${detail}`
}

interface DrawnBars {
  readonly bars: readonly AccuracyBar[]
  readonly exact: readonly string[]
  readonly note: string | null
}

function barsOf(scope: RoundsScope, parts: readonly (Accuracy | AccuracySum)[], by: AccuracyBy, largestFirst: boolean): DrawnBars {
  const known = parts.flatMap((one) => (one.difference === null || (by === 'project' && one.difference === 0) ? [] : [{ one, difference: one.difference }]))
  const bySize = [...known].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
  const most = by === 'project' ? new Set(bySize.slice(0, MOST_BARS)) : new Set(known)
  const drawn = (largestFirst ? bySize : known).filter((one) => most.has(one))
  return {
    bars: drawn.map(({ one, difference }) => ({ label: nameOf(scope.two, one, by), value: inUnit(difference, scope.unit), text: formatMoneyChange(difference, scope.unit) })),
    exact: drawn.map(({ difference }) => formatMoneyChange(difference, 'k')),
    note: known.length > drawn.length ? `図は差の大きい${drawn.length}事業です。差のある${known.length}事業は表にあります。` : null,
  }
}

/** What the sums leave out and why; nothing is left out silently. */
function leftOutNote(scope: RoundsScope, year: FiscalYear, missing: number): string {
  const { two } = scope
  const shown = shownRows(scope)
  const states = (costs: readonly { readonly year: number; readonly value: number | null }[]): boolean => costs.some((cost) => cost.year === year && cost.value !== null)
  const ended = two.match.projects.ended.filter((row) => shown.endedProject(row) && states(two.before.facts.listings.source[row]!.costs)).length
  const added = two.match.projects.added.filter((row) => shown.newProject(row) && states(two.after.facts.listings.source[row]!.costs)).length
  const unclear = two.match.projects.ambiguous.length
  const open = two.match.projects.proposals.length
  const parts = [
    ...(missing > 0 ? [`どちらかの額の記載がない${missing}事業`] : []),
    ...(ended > 0 ? [`前回だけにある${ended}事業`] : []), ...(added > 0 ? [`今回だけにある${added}事業`] : []),
    ...(unclear > 0 ? [`同じ名称が複数ある${unclear}件`] : []),
  ]
  return `合計に含めないもの：${[...parts, '再掲の行'].join('、')}。${open > 0 ? `名称の対応を確認していない組が${open}あります（前回だけ・今回だけに数えています）。` : ''}`
}
