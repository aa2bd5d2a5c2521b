import { remember } from '../../domain/remember.ts'
import type { Indicator } from '../../snapshot/types.ts'
import { isJudged, judge, type Attainment } from '../attainment.ts'
import { joinStated } from './join-stated.ts'
import type { Pair, TwoRounds } from './match-types.ts'

/** An indicator whose 試算の区分 is another one than in the earlier round. */
export interface StateChange {
  readonly pair: Pair
  readonly before: Attainment
  readonly after: Attainment
  /** Both rounds could be judged; else one of them is 確認待ち or 数値なし. */
  readonly judged: boolean
  /** The later judgement from the earlier round's base year, where the later sheet begins its line in another year; null elsewhere. */
  readonly sameBase: Attainment | null
}

/** The later indicator with the earlier round's years before its own. */
function joinIndicator(before: Indicator, after: Indicator): Indicator {
  return { ...after, figures: joinStated([before.figures, after.figures]).map((one) => one.stated) }
}

function sameBaseOf({ before, after }: TwoRounds, pair: Pair): Attainment | null {
  const [one, other] = [before.judged.attainments[pair.before]!, after.judged.attainments[pair.after]!]
  const { baseYear } = one.inputs
  if (!isJudged(one) || !isJudged(other) || baseYear === null || baseYear === other.inputs.baseYear) return null
  return judge(joinIndicator(before.facts.indicators.source[pair.before]!, after.facts.indicators.source[pair.after]!), { basis: after.judged.basis, baseYear })
}

/** Joined indicators whose state changed: those judged in both rounds first, then the later round's order. */
export const findStateChanges = remember((two: TwoRounds): readonly StateChange[] => {
  const { before, after, match } = two
  const changes = match.indicators.pairs.flatMap((pair): readonly StateChange[] => {
    const [one, other] = [before.judged.attainments[pair.before]!, after.judged.attainments[pair.after]!]
    if (one.state === other.state) return []
    return [{ pair, before: one, after: other, judged: isJudged(one) && isJudged(other), sameBase: sameBaseOf(two, pair) }]
  })
  return [...changes.filter((one) => one.judged), ...changes.filter((one) => !one.judged)]
})
