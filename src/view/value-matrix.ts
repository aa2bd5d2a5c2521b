import { formatFigure, nothingOf } from '../format/figure.ts'
import { formatYear } from '../format/year.ts'
import type { IndicatorRow } from './indicator-table.ts'
import type { Place } from './place.ts'
import { quoteReason, surveyCycle } from './quote.ts'

/** What stands in one cell of the sheet; 'none' where the sheet has no such column. */
export interface MatrixCell {
  readonly kind: 'actual' | 'estimate' | 'not-stated' | 'blank' | 'unreadable' | 'none'
  readonly text: string
}

export interface MatrixRow {
  readonly key: string
  readonly code: string
  readonly no: number
  readonly name: string
  readonly unit: string
  readonly cells: readonly MatrixCell[]
  readonly target: MatrixCell
  readonly place: Place | null
  /** Where something is missing: what the sheet says about it. */
  readonly why: string | null
}

/** 数値の有無: indicator × year. */
export interface ValueMatrix {
  readonly finding: string
  readonly caption: string
  readonly years: readonly string[]
  readonly rows: readonly MatrixRow[]
}

/** @param actualOnly leaves the years of 見込み out */
export function buildValueMatrix(rows: readonly IndicatorRow[], actualOnly: boolean): ValueMatrix {
  const years = [...new Set(rows.flatMap((row) => row.indicator.track.points.map((point) => point.year)))].sort((a, b) => a - b)
  const built = rows.map((row) => rowOf(row, years, actualOnly))
  const has = (row: MatrixRow): number => row.cells.filter(isValue).length
  const named = (chosen: readonly MatrixRow[]): string =>
    (chosen.length > 6 ? '' : `（${chosen.map((row) => `${row.code}指標${row.no}`).join('・')}）`)
  const none = built.filter((row) => has(row) === 0)
  const some = built.filter((row) => has(row) > 0 && has(row) < years.length)
  const whole = built.length - none.length - some.length
  return {
    finding: built.length === 0 ? '条件に合う指標はありません' : [
      none.length > 0 ? `${years.length}年度とも数値がない指標は${none.length}${named(none)}` : `${years.length}年度とも数値がない指標はありません`,
      ...(some.length > 0 ? [`一部の年度に数値がない指標は${some.length}${named(some)}`] : []),
      `全年度に数値がある指標は${whole}`,
    ].join('、'),
    caption: '指標×年度の数値の有無（●実績、○見込み、「－」は記載なし、空欄は空欄と表示）',
    years: years.map((year) => formatYear(year)),
    rows: built,
  }
}

const isValue = (cell: MatrixCell): boolean => cell.kind === 'actual' || cell.kind === 'estimate'

function rowOf({ policyCode, policyBasis, indicator }: IndicatorRow, years: readonly number[], actualOnly: boolean): MatrixRow {
  const { source } = indicator
  const cells = years.map((year): MatrixCell => {
    const figure = source.figures.find((one) => one.year === year && !(actualOnly && one.basis === 'estimate'))
    if (!figure) return { kind: 'none', text: '欄なし' }
    return { kind: nothingOf(figure) ?? (figure.basis === 'estimate' ? 'estimate' : 'actual'), text: formatFigure(figure) }
  })
  return {
    key: indicator.key, code: policyCode, no: indicator.no, name: indicator.name, unit: indicator.unit, cells,
    target: { kind: nothingOf(source.target) ?? 'actual', text: formatFigure(source.target) },
    place: indicator.place,
    why: cells.every(isValue) ? null : explanation(policyBasis),
  }
}

/** The sheet's own sentence on surveys, with their cycle; or that it says nothing of the kind. */
function explanation(basis: string): string {
  const quote = quoteReason(basis, 'no-value')
  if (!quote || !quote.whole.includes('調査')) return 'シートの「判断の根拠」に調査などの説明は見つかりません。'
  const cycle = surveyCycle(basis)
  return `${cycle ? `${cycle}。` : ''}シートの説明：「${quote.whole}」`
}
