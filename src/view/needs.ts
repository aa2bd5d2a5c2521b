import { ATTAINMENT_STATES, isJudged, type JudgedAttainment } from '../analytics/attainment.ts'
import { formatYear } from '../format/year.ts'
import { STATE_WORDS } from '../messages/words.ts'
import { formatPace, type IndicatorView } from './indicator.ts'
import type { IndicatorRow } from './indicator-table.ts'

/** A change a year as a bar from the middle; shares of half the width, sign kept. */
export interface PaceBar {
  readonly label: string
  readonly text: string
  readonly share: number
  readonly estimate: boolean
}

export interface NeedRow {
  readonly key: string
  readonly code: string
  readonly no: number
  readonly department: string
  readonly indicator: IndicatorView
  /** 「残り3年（R5〜R7）」 */
  readonly remaining: string
  readonly need: PaceBar
  /** null where no year before is stated. */
  readonly last: PaceBar | null
  /** The mean that is needed is larger than the last step, or leads the other way. */
  readonly steeper: boolean
}

/** 目標までに必要な年平均 beside the last step (試算). */
export interface NeedsView {
  readonly finding: string
  readonly rows: readonly NeedRow[]
  /** Indicators for which nothing is computed, by reason. */
  readonly left: string
  /** 「R4時点の計算」 */
  readonly when: string
}

/** Only indicators that are judged, before their target year and short of the target. */
export function buildNeeds(rows: readonly IndicatorRow[]): NeedsView {
  const needed = rows.flatMap((row) => {
    const { attainment } = row.indicator
    return isJudged(attainment) && attainment.need !== null ? [needRow(row, attainment, attainment.need)] : []
  })
  const steeper = needed.filter((row) => row.steeper)
  const named = steeper.length > 0 && steeper.length <= 8 ? `（${steeper.map((row) => `${row.code}指標${row.no}`).join('・')}）` : ''
  const years = new Set(rows.map((row) => row.indicator.attainment).filter(isJudged).map(({ inputs }) => formatYear(inputs.year)))
  return {
    finding: needed.length === 0
      ? '目標までに必要な年平均を計算する指標はありません'
      : `目標までに必要な年平均が直近の変化を上回る指標は${needed.length}指標中${steeper.length}${named}`,
    rows: needed,
    left: leftOut(rows),
    when: years.size === 1 ? `${[...years].join('')}時点の計算` : '各指標の最新の年度時点の計算',
  }
}

function needRow({ policyCode, department, indicator }: IndicatorRow, attainment: JudgedAttainment, need: number): NeedRow {
  const { inputs, lastStep } = attainment
  const change = lastStep?.change ?? null
  const widest = Math.max(Math.abs(need), Math.abs(change ?? 0)) || 1
  const from = inputs.year + 1
  const steeper = change !== null && change * Math.sign(need) < Math.abs(need) - 1e-9 * widest
  return {
    key: indicator.key, code: policyCode, no: indicator.no, department, indicator, steeper,
    remaining: `残り${inputs.targetYear - inputs.year}年（${from === inputs.targetYear ? '' : `${formatYear(from)}〜`}${formatYear(inputs.targetYear)}）`,
    need: { label: '必要な年平均', text: formatPace(need, indicator.source), share: need / widest, estimate: false },
    last: lastStep === null ? null : {
      label: `直近 ${formatYear(lastStep.fromYear)}→${formatYear(lastStep.toYear)}`,
      text: formatPace(lastStep.change, indicator.source), share: lastStep.change / widest, estimate: inputs.valueBasis === 'estimate',
    },
  }
}

/** 計算しない指標：到達2、確認待ち1、数値なし2 */
function leftOut(rows: readonly IndicatorRow[]): string {
  const states = rows.map((row) => row.indicator.attainment).filter((one) => !isJudged(one) || one.need === null).map((one) => one.state)
  const parts = ATTAINMENT_STATES.filter((state) => states.includes(state))
    .map((state) => `${STATE_WORDS[state]}${states.filter((one) => one === state).length}`)
  return parts.length === 0 ? '' : `計算しない指標：${parts.join('、')}`
}
