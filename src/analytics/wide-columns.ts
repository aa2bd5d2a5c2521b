import { fiscalYear } from '../domain/units.ts'
import type { CostBasis, Snapshot } from '../snapshot/types.ts'
import type { Amounts } from './amounts.ts'
import { buildFacts, type FactColumns } from './facts.ts'
import type { JudgedColumns } from './judged.ts'
import { nameReader, type PackedNames } from './packed-names.ts'
import type { BuiltColumns } from './wide-builder.ts'
import type { SheetPlaces } from './wide-sheets.ts'

/** Changes with whatever is judged, counted or laid out otherwise, so that columns of an earlier build are made again. */
const VERSION = 1

/** Columns by name with the words that they point into, as they are stored. */
export interface PackedWide<Words = unknown> {
  readonly words: Words
  readonly arrays: Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float32Array | Float64Array>>
}

interface Words extends Pick<FactColumns, 'municipalities' | 'departments' | 'leadDepartmentCount' | 'policyCodes' | 'outlooks'> {
  readonly version: number
  readonly years: readonly number[]
  readonly bases: readonly (CostBasis | null)[]
}

/** What a wide round is looked at through, but for the sheets themselves. */
export interface UnpackedWide {
  readonly facts: FactColumns
  readonly judged: JudgedColumns
  readonly nameOf: (policy: number) => string
  readonly places: SheetPlaces
}

/** What is stored of the columns; what follows from others is left out. @param places by place in the file */
export function packWide({ facts, judged, names, order }: BuiltColumns, places: SheetPlaces): PackedWide<Words> {
  const { municipalities, departments, leadDepartmentCount, policyCodes, outlooks, years } = facts
  const { municipality, code, department, relatedFirst, related, progress, necessity, firstListing, firstIndicator } = facts.policies
  const { home, relisted, outlook, kind, cost } = facts.listings
  const inOrder = (column: Uint32Array): Uint32Array => order.map((place) => column[place]!)
  return {
    words: {
      version: VERSION, municipalities, departments, leadDepartmentCount, policyCodes, outlooks, years,
      bases: years.map((_, year) => facts.costBasis(0, year)),
    },
    arrays: {
      municipality, code, department, relatedFirst, related, progress, necessity, firstListing, firstIndicator,
      home, relisted, outlook, kind, cost: cost.packed, ...judged, nameBytes: names.bytes, nameFirst: names.first,
      sheetPart: inOrder(places.part), sheetFrom: inOrder(places.from), sheetTo: inOrder(places.to),
    } satisfies StoredArrays,
  }
}

/** The columns by their names in the storage. */
interface StoredArrays extends JudgedColumns, Readonly<Omit<FactColumns['policies'], 'count' | 'round' | 'text'>>, Readonly<Omit<FactColumns['listings'], 'count' | 'policy' | 'cost'>> {
  readonly cost: Amounts['packed']
  readonly nameBytes: PackedNames['bytes']
  readonly nameFirst: PackedNames['first']
  readonly sheetPart: Uint32Array
  readonly sheetFrom: Uint32Array
  readonly sheetTo: Uint32Array
}

/** The policy of each row. */
function policyOfRow(firstListing: Uint32Array): Uint32Array {
  const policy = new Uint32Array(firstListing.at(-1) ?? 0)
  for (let at = 0; at + 1 < firstListing.length; at++) policy.fill(at, firstListing[at], firstListing[at + 1])
  return policy
}

/**
 * The columns of a round from what was stored of them.
 * @param header the round's own, as it is named now
 * @returns null where another build stored them
 */
export function unpackWide(header: Omit<Snapshot, 'policies'>, { words, arrays }: PackedWide): UnpackedWide | null {
  const { version, years, bases, ...lists } = words as Words
  if (version !== VERSION) return null
  const { states, stateBits, pointBits, nameBytes, nameFirst, sheetPart, sheetFrom, sheetTo, home, relisted, outlook, kind, cost, ...policies } =
    arrays as unknown as StoredArrays
  const { rounds, sections } = buildFacts([{ ...header, policies: [] }])
  const policy = policyOfRow(policies.firstListing)
  const count = policies.code.length
  const facts: FactColumns = {
    ...lists, rounds, sections, years: years.map(fiscalYear), costBasis: (_round, year) => bases[year] ?? null,
    policies: { ...policies, count, round: new Uint16Array(count), text: [] },
    listings: { count: policy.length, policy, home, relisted, outlook, kind, cost: { packed: cost } },
  }
  return { facts, judged: { states, stateBits, pointBits }, nameOf: nameReader({ bytes: nameBytes, first: nameFirst }), places: { part: sheetPart, from: sheetFrom, to: sheetTo } }
}
