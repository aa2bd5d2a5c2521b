import type { FactTable } from '../analytics/facts.ts'
import { statedFigures } from '../analytics/attainment-inputs.ts'
import { POINT_LISTS, type Point, type PointCode } from '../analytics/points.ts'
import { formatFigure, formatUnit } from '../format/figure.ts'
import { formatYear } from '../format/year.ts'
import { POINT_WORDS } from '../messages/words.ts'

/** The figures that a point speaks of, as its words need them. */
const SENTENCES: Partial<Readonly<Record<PointCode, (facts: FactTable, point: Point) => string>>> = {
  F1: (facts, { policy, args }) => {
    const label = facts.policies.source[policy]!.progress.label
    return `「${label}」とした判断と、目安に届かない指標（${args.of}指標中${args.hits}）の関係`
  },
  F2: (facts, { indicators }) => {
    const years = new Set(indicators.flatMap((at) => facts.indicators.source[at]!.figures.map((figure) => figure.year)))
    return `この${years.size}年度に数値がない指標の、進み具合の把握方法`
  },
  F11: (facts, { indicators }) => {
    const words = indicators.map((at) => {
      const indicator = facts.indicators.source[at]!
      const stated = statedFigures(indicator)
      const actual = stated.filter((figure) => figure.basis === 'actual').at(-1)
      const latest = stated.at(-1)
      if (!actual || !latest) return ''
      const unit = formatUnit(indicator.unit, 'prose')
      return `${formatYear(actual.year)}実績${formatFigure(actual)}${unit}と${formatYear(latest.year)}見込み${formatFigure(latest)}${unit}`
    })
    return `${words.join('、')}の差が大きいため、確定値の確認`
  },
  F9: (facts, { policy, others, args }) => {
    const codes = [policy, ...others].map((at) => facts.policies.source[at]!.code)
    return `${codes.join('・')}に同文の行が${args.lines}行。共通の記載でよいかの確認`
  },
  F12: (_, { args }) => `印刷された計${args.of}件のうち${args.hits}件と、事業の合計・経年変化の表の確認`,
  F13: (_, { args }) => `再掲${args.rows}行の本体がこの評価にない。計上先の施策の確認`,
}

/** A point's sentence with its own numbers; it asks and never judges. */
export function pointSentence(facts: FactTable, point: Point): string {
  return SENTENCES[point.code]?.(facts, point) ?? POINT_WORDS[point.code]
}

/** The points of one policy in short: the questions as sentences, the checks of the record as a count. */
export interface PointsInShort {
  readonly questions: readonly { readonly code: PointCode; readonly sentence: string }[]
  /** 「記載の確認 2（F9・F13）」; null where there is none. */
  readonly record: string | null
}

export function pointsInShort(points: readonly { readonly code: PointCode; readonly sentence: string }[]): PointsInShort {
  const record = points.filter(({ code }) => POINT_LISTS[code] === 'record').map(({ code }) => code)
  return {
    questions: points.filter(({ code }) => POINT_LISTS[code] === 'question'),
    record: record.length === 0 ? null : `記載の確認 ${record.length}（${record.join('・')}）`,
  }
}
