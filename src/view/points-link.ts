import type { Judged, Selection } from '../analytics/filter.ts'
import { DEPENDS_ON_ATTAINMENT, POINT_LISTS, type Point } from '../analytics/points.ts'
import { policiesOf } from '../analytics/record-points.ts'

/** The points of chosen policies that the reader wants to see. */
export function chosenPoints(judged: Judged, selection: Selection, hideAttainment: boolean): readonly Point[] {
  return judged.points.filter((point) =>
    !(hideAttainment && DEPENDS_ON_ATTAINMENT[point.code]) && policiesOf(point).some((at) => selection.policies[at] === 1))
}

/** 「確認したい点 19（質問の候補9、記載の確認10）」 for a link from another page; null where there is none. */
export function pointsLink(judged: Judged, selection: Selection, hideAttainment: boolean): string | null {
  const points = chosenPoints(judged, selection, hideAttainment)
  const questions = points.filter(({ code }) => POINT_LISTS[code] === 'question').length
  if (points.length === 0) return null
  return `確認したい点 ${points.length}（質問の候補${questions}、記載の確認${points.length - questions}）`
}
