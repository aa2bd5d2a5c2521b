import type { FiscalYear } from '../domain/units.ts'
import type { Project } from '../snapshot/types.ts'
import { packAmounts, type Amounts } from './amounts.ts'
import { kindOfProject, type CostLists } from './cost-lists.ts'
import { Dictionary } from './dictionary.ts'
import { resolveHomes } from './homes.ts'
import type { PolicyColumns } from './policy-columns.ts'

/** One row a project listed under a policy, own and 再掲, policy by policy. */
export interface ListingCodes {
  readonly count: number
  readonly policy: Uint32Array
  /** The listing that carries the cost: itself for an own row, −1 for a 再掲 row without a home here. */
  readonly home: Int32Array
  /** 1 for a 再掲 row. */
  readonly relisted: Uint8Array
  readonly outlook: Uint16Array
  /** Into LISTING_KINDS. */
  readonly kind: Uint8Array
  /** At `listing * years + year`; not stated also where blank. */
  readonly cost: Amounts
}

/** With the projects that the columns were taken from. */
export interface ListingColumns extends ListingCodes {
  readonly source: readonly Project[]
}

function costColumn(source: readonly Project[], years: readonly FiscalYear[]): Amounts {
  const cost = new Float64Array(source.length * years.length).fill(Number.NaN)
  const place = new Map<number, number>(years.map((year, at) => [year, at]))
  source.forEach((project, row) => {
    for (const stated of project.costs) {
      const at = place.get(stated.year)
      if (at !== undefined && stated.value !== null) cost[row * years.length + at] = stated.value
    }
  })
  return packAmounts(cost)
}

/** The project rows of all policies, with the outlooks that their codes point to. */
export function buildListingColumns(
  policies: PolicyColumns,
  years: readonly FiscalYear[],
  lists: CostLists,
): { columns: ListingColumns; outlooks: readonly string[] } {
  const source = policies.source.flatMap((policy) => policy.projects)
  const policy = Uint32Array.from(policies.source.flatMap((one, at) => one.projects.map(() => at)))
  const relisted = Uint8Array.from(source, (project) => (project.relisted ? 1 : 0))
  const outlooks = new Dictionary()
  const names = source.map((project) => project.name)
  // Both columns hold 16 bits, so that every pair has its own number.
  const scope = Uint32Array.from(policy, (at) => policies.round[at]! * 0x10000 + policies.municipality[at]!)
  const columns: ListingColumns = {
    count: source.length,
    policy,
    home: resolveHomes(names, relisted, scope),
    relisted,
    outlook: Uint16Array.from(source, (project) => outlooks.encode(project.outlook)),
    kind: Uint8Array.from(names, (name) => kindOfProject(name, lists)),
    source,
    cost: costColumn(source, years),
  }
  return { columns, outlooks: outlooks.words }
}
