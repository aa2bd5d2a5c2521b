import { remember } from '../domain/remember.ts'
import type { Judged } from './judged.ts'
import type { Point } from './points.ts'
import { policiesOf } from './record-points.ts'

const byPolicy = remember((points: readonly Point[]): ReadonlyMap<number, readonly Point[]> => {
  const lists = new Map<number, Point[]>()
  for (const point of points) {
    for (const policy of policiesOf(point)) {
      const before = lists.get(policy)
      if (before === undefined) lists.set(policy, [point])
      else before.push(point)
    }
  }
  return lists
})

/** The points that concern a policy, in the order of the codes; sorted out once a judgement. */
export function pointsOfPolicy({ points }: Judged, policy: number): readonly Point[] {
  return byPolicy(points).get(policy) ?? []
}
