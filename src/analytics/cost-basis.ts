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

type Bases = ReadonlyMap<number, ReadonlyMap<CostBasis, boolean>>

/** By year the kinds that a column of projects names, and whether any amount of it is stated. */
function listBases({ policies }: Snapshot): Bases {
  const years = new Map<number, Map<CostBasis, boolean>>()
  for (const policy of policies) for (const project of policy.projects) for (const { year, basis, value } of project.costs) {
    const known = years.get(year) ?? new Map<CostBasis, boolean>()
    if (known.size === 0) years.set(year, known)
    if (known.get(basis) !== true) known.set(basis, value !== null)
  }
  return years
}

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
  const bases = new Map([...known].map(([year, ofYear]) => [year, chooseOne(ofYear)]))
  if (![...known.values()].some((ofYear) => ofYear.size > 1)) return { bases, snapshot }
  const pick = (amounts: readonly Stated<CostBasis>[]): readonly Stated<CostBasis>[] =>
    amounts.filter(({ year, basis }) => (bases.get(year) ?? basis) === basis)
  const pickAll = (policy: Policy): Policy => ({
    ...policy,
    projects: policy.projects.map((project) => ({ ...project, costs: pick(project.costs) })),
    statedTotals: pick(policy.statedTotals),
    costTrend: pick(policy.costTrend),
  })
  return { bases, snapshot: { ...snapshot, policies: snapshot.policies.map(pickAll) } }
}
