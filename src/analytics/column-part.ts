import type { Snapshot } from '../snapshot/types.ts'
import { buildFacts, type FactColumns, type FactTable } from './facts.ts'
import { packNames, type PackedNames } from './packed-names.ts'
import { judgeAll, type Judged, type JudgedColumns } from './judged.ts'

/** Facts without the sheets' own rows, and what was judged. */
export interface World {
  readonly facts: FactColumns
  readonly judged: JudgedColumns
}

/** The columns of some municipalities of a round, each of them whole. */
export interface ColumnPart extends World {
  readonly names: PackedNames
}

/** Columns alone: nothing here leads back to a sheet. */
function strip(facts: FactTable, { states, stateBits, pointBits }: Judged): World {
  const { count, round, municipality, code, department, relatedFirst, related, progress, necessity, firstListing, firstIndicator } = facts.policies
  const { policy, home, relisted, outlook, kind, cost } = facts.listings
  const { municipalities, departments, leadDepartmentCount, policyCodes, rounds, sections, outlooks, years } = facts
  const bases = years.map((_, year) => facts.costBasis(0, year))
  return {
    facts: {
      municipalities, departments, leadDepartmentCount, policyCodes, rounds, sections, outlooks, years,
      costBasis: (_round, year) => bases[year] ?? null,
      policies: { count, round, municipality, code, department, relatedFirst, related, progress, necessity, firstListing, firstIndicator, text: [] },
      listings: { count: facts.listings.count, policy, home, relisted, outlook, kind, cost },
    },
    judged: { states, stateBits, pointBits },
  }
}

/**
 * The columns of a part of a round, judged on the latest stated values.
 * @param part all the policies of its municipalities, since 再掲 and shared lines are settled within one; of each year one kind of amounts
 */
export function buildColumnPart(part: Snapshot): ColumnPart {
  const facts = buildFacts([part])
  return { ...strip(facts, judgeAll(facts, 'latest')), names: packNames(part.policies.map(({ name }) => name)) }
}
