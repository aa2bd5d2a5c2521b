import { type FiscalYear, fiscalYear } from '../domain/units.ts'
import type { CostBasis, RatingScale, Snapshot } from '../snapshot/types.ts'
import type { Confirmations } from './confirmations.ts'
import { withOneBasis } from './cost-basis.ts'
import { DEFAULT_COST_LISTS, type CostLists } from './cost-lists.ts'
import { buildIndicatorColumns, type IndicatorColumns } from './indicator-columns.ts'
import { buildListingColumns, type ListingCodes, type ListingColumns } from './listing-columns.ts'
import { buildPolicyColumns, type PolicyCodes, type PolicyColumns, type PolicyWords } from './policy-columns.ts'
import { listSections, type SectionInfo } from './sections.ts'

export interface RoundInfo {
  readonly id: string
  readonly municipality: string
  readonly title: string
  readonly evaluationYear: FiscalYear
  readonly targetYear: FiscalYear
  readonly ratingScales: { readonly progress: RatingScale; readonly necessity: RatingScale }
}

/** What a filter, a sum or a count reads; never changed once built. */
export interface FactColumns extends PolicyWords {
  readonly rounds: readonly RoundInfo[]
  readonly sections: readonly SectionInfo[]
  readonly outlooks: readonly string[]
  /** Every year that a project's cost column names, ascending. */
  readonly years: readonly FiscalYear[]
  /** What a round's costs of a year are; null where the round has no such column. */
  costBasis(roundIndex: number, yearIndex: number): CostBasis | null
  readonly policies: PolicyCodes
  readonly listings: ListingCodes
}

/** Everything that is counted, added up or judged, in columns, with the sheets' own rows beside them. */
export interface FactTable extends FactColumns {
  readonly policies: PolicyColumns
  readonly indicators: IndicatorColumns
  readonly listings: ListingColumns
}

export interface FactOptions {
  readonly confirmations?: Confirmations
  readonly lists?: CostLists
}

const roundInfo = (snapshot: Snapshot): RoundInfo => ({
  id: snapshot.id,
  municipality: snapshot.municipality,
  title: snapshot.title,
  evaluationYear: fiscalYear(snapshot.evaluationYear),
  targetYear: fiscalYear(snapshot.targetYear),
  ratingScales: snapshot.ratingScales,
})

/**
 * Rounds as one table of facts, amounts in 千円.
 * @param kept any number of rounds; the same project of two rounds stands twice, so add up one round of a municipality at a time;
 * of a year with 決算 and 予算 only the nearer to what was spent enters, also in the policies that the table points to
 * @param options a person's confirmations, by `confirmationKey`; other lists of 積立 and 選挙・周年
 * @returns columns in sheet order; a missing cost is NaN, a missing rating 0
 */
export function buildFacts(kept: readonly Snapshot[], options: FactOptions = {}): FactTable {
  const reckoned = kept.map(withOneBasis)
  const snapshots = reckoned.map(({ snapshot }) => snapshot)
  const bases = reckoned.map((one) => one.bases)
  const years = [...new Set(bases.flatMap((basis) => [...basis.keys()]))].sort((a, b) => a - b).map(fiscalYear)
  const { columns: policies, words } = buildPolicyColumns(snapshots)
  const { columns: listings, outlooks } = buildListingColumns(policies, years, options.lists ?? DEFAULT_COST_LISTS)
  return {
    ...words,
    rounds: snapshots.map(roundInfo),
    sections: listSections(snapshots),
    outlooks,
    years,
    costBasis: (roundIndex, yearIndex) => bases[roundIndex]?.get(years[yearIndex]!) ?? null,
    policies,
    indicators: buildIndicatorColumns(policies, words, options.confirmations ?? new Map()),
    listings,
  }
}

export type { SectionInfo }
