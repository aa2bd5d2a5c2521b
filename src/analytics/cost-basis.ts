import { type FiscalYear, fiscalYear } from '../domain/units.ts'
import type { CostBasis, Policy, Snapshot, Stated } from '../snapshot/types.ts'

/** Of several amounts for one year the nearest to what was spent: 決算, then 決算見込み, then 予算. */
const ORDER: readonly CostBasis[] = ['settled', 'estimate', 'budget']

/** A year for which a round states several kinds of amounts, and the one that is reckoned with. */
export interface ChosenBasis {
  readonly year: FiscalYear
  readonly chosen: CostBasis
  readonly others: readonly CostBasis[]
}

/** By year the kinds of amounts that projects name, and whether any amount of it is stated. */
export type Bases = Map<number, Map<CostBasis, boolean>>

/** Adds what a policy's projects name to what others have named. */
export function noteBases(years: Bases, policy: Policy): void {
  for (const project of policy.projects) for (const { year, basis, value } of project.costs) {
    const known = years.get(year) ?? new Map<CostBasis, boolean>()
    if (known.size === 0) years.set(year, known)
    if (known.get(basis) !== true) known.set(basis, value !== null)
  }
}

function listBases({ policies }: Snapshot): Bases {
  const years: Bases = new Map()
  for (const policy of policies) noteBases(years, policy)
  return years
}

/** Whether some year is named with several kinds of amounts. */
export const hasSeveralBases = (years: Bases): boolean => [...years.values()].some((ofYear) => ofYear.size > 1)

/** A column that states nothing yet does not stand for its year while another does. */
function chooseOne(bases: ReadonlyMap<CostBasis, boolean>): CostBasis {
  return ORDER.find((basis) => bases.get(basis) === true) ?? ORDER.find((basis) => bases.has(basis)) ?? 'settled'
}

/** The years of a round with several kinds of amounts, in order; none for a round that states one a year. */
export function listChosenBases(snapshot: Snapshot): readonly ChosenBasis[] {
  return [...listBases(snapshot)].filter(([, bases]) => bases.size > 1).sort(([a], [b]) => a - b).map(([year, bases]) => {
    const chosen = chooseOne(bases)
    return { year: fiscalYear(year), chosen, others: ORDER.filter((basis) => basis !== chosen && bases.has(basis)) }
  })
}

/** The kind of amounts of each year that is reckoned with. */
export const chooseBases = (years: Bases): ReadonlyMap<number, CostBasis> => new Map([...years].map(([year, ofYear]) => [year, chooseOne(ofYear)]))

/** A policy with the amounts of one kind a year. */
export function withBases(policy: Policy, bases: ReadonlyMap<number, CostBasis>): Policy {
  const pick = (amounts: readonly Stated<CostBasis>[]): readonly Stated<CostBasis>[] =>
    amounts.filter(({ year, basis }) => (bases.get(year) ?? basis) === basis)
  return {
    ...policy,
    projects: policy.projects.map((project) => ({ ...project, costs: pick(project.costs) })),
    statedTotals: pick(policy.statedTotals),
    costTrend: pick(policy.costTrend),
  }
}

/** A round as it is reckoned with. */
export interface OneBasis {
  /** The kind of amounts of each year that a project's cost column names. */
  readonly bases: ReadonlyMap<number, CostBasis>
  /** The round itself where no year has two kinds. */
  readonly snapshot: Snapshot
}

/** Of each year's amounts only those of the chosen kind, so that no sum mixes 決算 and 予算; the round that is kept holds all. */
export function withOneBasis(snapshot: Snapshot): OneBasis {
  const known = listBases(snapshot)
  const bases = chooseBases(known)
  if (!hasSeveralBases(known)) return { bases, snapshot }
  return { bases, snapshot: { ...snapshot, policies: snapshot.policies.map((policy) => withBases(policy, bases)) } }
}
