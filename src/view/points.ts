import type { FactTable } from '../analytics/facts.ts'
import { statedFigures } from '../analytics/attainment-inputs.ts'
import type { Point, PointCode } from '../analytics/points.ts'
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
  F6: (_, { args }) => `シートは「${args.phrase}」と説明。比べた目標（最終目標か年度の目標か）の確認`,
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
}

/** A point's sentence with its own numbers; it asks and never judges. */
export function pointSentence(facts: FactTable, point: Point): string {
  return SENTENCES[point.code]?.(facts, point) ?? POINT_WORDS[point.code]
}
