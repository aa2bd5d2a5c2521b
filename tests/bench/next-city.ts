import type { Snapshot, Stated } from '../../src/snapshot/types.ts'

/** A year on: the estimate is settled near to it, and the next year is estimated. */
function yearOn<Basis extends string>(stated: readonly Stated<Basis>[], settled: Basis, dice: number): readonly Stated<Basis>[] {
  const last = stated.at(-1)
  if (!last) return stated
  const near = (shift: number): number | null => (last.value === null ? null : Math.round(last.value * (1 + (((last.value * 7 + dice + shift) % 13) - 6) / 60)))
  const tell = (value: number | null): Pick<Stated<Basis>, 'raw' | 'value'> => ({ value, raw: value === null ? '－' : String(value) })
  return [...stated.slice(1, -1), { ...last, basis: settled, ...tell(near(0)) }, { ...last, year: last.year + 1, ...tell(near(5)) }]
}

/** The round of the year after a made-up one: every ninth policy is rated anew, nothing is renamed. */
export const buildNextRound = (round: Snapshot): Snapshot => ({
  ...round, id: `${round.id}-next`, title: '令和5年度 施策評価', evaluationYear: round.evaluationYear + 1,
  policies: round.policies.map((policy, at) => ({
    ...policy, statedTotals: [],
    progress: at % 9 === 0 ? { ...policy.progress, rating: 2, label: 'やや遅れている' } : policy.progress,
    indicators: policy.indicators.map((indicator, no) => ({ ...indicator, figures: yearOn(indicator.figures, 'actual', at + no) })),
    projects: policy.projects.map((project, no) => ({ ...project, costs: yearOn(project.costs, 'settled', no) })),
  })),
})
