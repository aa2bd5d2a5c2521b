import { isJudged } from '../analytics/attainment.ts'
import type { FactTable } from '../analytics/facts.ts'
import { remember } from '../domain/remember.ts'
import { formatYear } from '../format/year.ts'
import { formatAmount, formatAmountChange, formatShare, type IndicatorView } from './indicator.ts'
import { placeCell } from './place.ts'
import type { Cell, Column, Row, TableView } from './table.ts'
import type { TrackOptions } from './track.ts'

/** An indicator with the policy it belongs to. */
export interface IndicatorRow {
  readonly policyCode: string
  readonly policyName: string
  readonly department: string
  /** 判断の根拠 of the policy, which may say why there is no value. */
  readonly policyBasis: string
  readonly indicator: IndicatorView
}

const nothing: Cell = { text: '－', order: null }

/** The indicators as a table: stated values, target, and the columns of 試算 where they are shown. */
export function indicatorTable(rows: readonly IndicatorRow[], facts: FactTable, options: TrackOptions): TableView {
  const years = [...new Set(rows.flatMap((row) => row.indicator.track.points.map((point) => point.year)))].sort((a, b) => a - b)
  const attainmentColumns: Column[] = [
    { key: 'guide', label: '目安（試算）', amount: true }, { key: 'gap', label: '目安との差（試算、＋が良い方向）', amount: true },
    { key: 'share', label: '目標までの割合（試算）', amount: true }, { key: 'state', label: '区分（試算）', room: 'word' },
  ]
  return {
    caption: `指標の実績${options.actualOnly ? '' : '・見込み'}と目標（${facts.rounds.map((round) => round.title).join('・')}、単位は各行）`,
    columns: [
      { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '指標', room: 'name' }, { key: 'unit', label: '単位', room: 'word' },
      ...years.map((year) => ({ key: String(year), label: formatYear(year), amount: true })),
      { key: 'target', label: '最終目標', amount: true },
      ...(options.hideAttainment ? [] : attainmentColumns),
      { key: 'line', label: 'シート', amount: true },
    ],
    rows: rows.map((row) => rowOf(row, options.hideAttainment, ...years)),
  }
}

const rowOf = remember((row: IndicatorRow, hideAttainment: boolean, ...years: readonly number[]): Row => {
  const { indicator } = row
  const values = years.map((year): readonly [string, Cell] => {
    const point = indicator.track.points.find((one) => one.year === year)
    if (!point) return [String(year), nothing]
    return [String(year), { text: point.text, order: point.value, ...(point.estimate && point.value !== null ? { note: '見込' } : {}) }]
  })
  const cells: Record<string, Cell> = {
    policy: { text: row.policyCode, order: row.policyCode, to: `/policies/${row.policyCode}` },
    name: { text: indicator.name, order: indicator.name, note: `指標${indicator.no}` },
    unit: { text: indicator.unit, order: indicator.unit },
    ...Object.fromEntries(values),
    target: indicator.track.target
      ? { text: indicator.track.target.text, order: indicator.track.target.value, note: indicator.targetYear }
      : nothing,
    ...(hideAttainment ? {} : attainmentCells(row)),
    line: placeCell(row.policyCode, indicator.place),
  }
  return { key: indicator.key, cells }
})

function attainmentCells({ indicator }: IndicatorRow): Record<string, Cell> {
  const { attainment, source } = indicator
  const state = { text: indicator.state?.word ?? '', order: attainment.state }
  if (!isJudged(attainment)) return { guide: nothing, gap: nothing, share: nothing, state }
  return {
    guide: { text: formatAmount(attainment.guide, source), order: attainment.guide },
    gap: attainment.gap === null ? nothing : { text: formatAmountChange(attainment.gap, source), order: attainment.gap },
    share: attainment.share === null ? { text: '表示しない', order: null } : { text: formatShare(attainment.share), order: attainment.share },
    state,
  }
}

