import type { FiscalYear } from '../domain/units.ts'
import type { CostBasis } from '../snapshot/types.ts'
import { amountAt, joinAmounts, packAmounts, type Amounts } from './amounts.ts'
import type { ColumnPart, World } from './column-part.ts'
import { Dictionary } from './dictionary.ts'
import type { FactColumns } from './facts.ts'

type Column = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int32Array
type Parts = readonly ColumnPart[]

/** One list of words of all parts, and by part what each of its codes becomes. */
function joinWords(parts: Parts, dictionary: Dictionary, wordsOf: (facts: FactColumns) => readonly string[]): readonly Uint32Array[] {
  return parts.map(({ facts }) => Uint32Array.from(wordsOf(facts), (word) => dictionary.encode(word)))
}

/** Lays a column of all parts end to end. */
function lay<C extends Column>(into: C, parts: Parts, pick: (part: ColumnPart) => Column, change?: (value: number, at: number) => number): C {
  let place = 0
  parts.forEach((part, at) => {
    const column = pick(part)
    if (change === undefined) into.set(column, place)
    else for (let row = 0; row < column.length; row++) into[place + row] = change(column[row]!, at)
    place += column.length
  })
  return into
}

function startsOf(parts: Parts, sizeOf: (part: ColumnPart) => number): Uint32Array {
  const starts = new Uint32Array(parts.length + 1)
  parts.forEach((part, at) => { starts[at + 1] = starts[at]! + sizeOf(part) })
  return starts
}

const endOf = (starts: Uint32Array): number => starts.at(-1) ?? 0

/** The beginnings of every policy's rows, with the end of the last. */
function layFirst(policies: number, parts: Parts, starts: Uint32Array, pick: (part: ColumnPart) => Uint32Array): Uint32Array {
  const first = lay(new Uint32Array(policies + 1), parts, (part) => pick(part).subarray(0, -1), (value, at) => value + starts[at]!)
  first[policies] = endOf(starts)
  return first
}

/** Amounts of all parts; a year that a part does not name is not stated there. */
function layCosts(parts: Parts, years: readonly FiscalYear[], rows: number): Amounts {
  const same = parts.every(({ facts }) => facts.years.length === years.length)
  if (same) return joinAmounts(parts.map(({ facts }) => facts.listings.cost))
  const whole = new Float64Array(rows * years.length).fill(Number.NaN)
  let start = 0
  for (const { facts } of parts) {
    const places = facts.years.map((year) => years.indexOf(year))
    for (let row = 0; row < facts.listings.count; row++, start++) {
      places.forEach((place, year) => { whole[start * years.length + place] = amountAt(facts.listings.cost, row * places.length + year) })
    }
  }
  return packAmounts(whole)
}

function joinYears(parts: Parts): Pick<FactColumns, 'years' | 'costBasis'> {
  const bases = new Map<FiscalYear, CostBasis | null>()
  for (const { facts } of parts) facts.years.forEach((year, at) => bases.set(year, facts.costBasis(0, at)))
  const years = [...bases.keys()].sort((a, b) => a - b)
  return { years, costBasis: (_round, year) => bases.get(years[year]!) ?? null }
}

function joinListings(parts: Parts, outlookCodes: readonly Uint32Array[], policyStarts: Uint32Array, years: readonly FiscalYear[]): FactColumns['listings'] {
  const starts = startsOf(parts, ({ facts }) => facts.listings.count)
  const count = endOf(starts)
  return {
    count,
    policy: lay(new Uint32Array(count), parts, ({ facts }) => facts.listings.policy, (value, at) => value + policyStarts[at]!),
    home: lay(new Int32Array(count), parts, ({ facts }) => facts.listings.home, (value, at) => (value < 0 ? value : value + starts[at]!)),
    relisted: lay(new Uint8Array(count), parts, ({ facts }) => facts.listings.relisted),
    outlook: lay(new Uint16Array(count), parts, ({ facts }) => facts.listings.outlook, (value, at) => outlookCodes[at]![value]!),
    kind: lay(new Uint8Array(count), parts, ({ facts }) => facts.listings.kind),
    cost: layCosts(parts, years, count),
  }
}

interface Words {
  readonly words: Pick<FactColumns, 'municipalities' | 'departments' | 'leadDepartmentCount' | 'policyCodes' | 'outlooks'>
  /** By part: the codes of all parts for its own. */
  readonly codes: Readonly<Record<'department' | 'code' | 'municipality' | 'outlook', readonly Uint32Array[]>>
}

function joinAllWords(parts: Parts): Words {
  const [departments, policyCodes, municipalities, outlooks] = [new Dictionary(), new Dictionary(), new Dictionary(), new Dictionary()]
  joinWords(parts, departments, (facts) => facts.departments.slice(0, facts.leadDepartmentCount))
  const leadDepartmentCount = departments.words.length
  const codes = {
    department: joinWords(parts, departments, (facts) => facts.departments), code: joinWords(parts, policyCodes, (facts) => facts.policyCodes),
    municipality: joinWords(parts, municipalities, (facts) => facts.municipalities), outlook: joinWords(parts, outlooks, (facts) => facts.outlooks),
  }
  const words = { municipalities: municipalities.words, departments: departments.words, leadDepartmentCount, policyCodes: policyCodes.words, outlooks: outlooks.words }
  return { words, codes }
}

function joinPolicies(parts: Parts, codes: Words['codes'], starts: Uint32Array): FactColumns['policies'] {
  const count = endOf(starts)
  const listingStarts = startsOf(parts, ({ facts }) => facts.listings.count)
  const indicatorStarts = startsOf(parts, ({ judged }) => judged.states.length)
  const relatedStarts = startsOf(parts, ({ facts }) => facts.policies.related.length)
  return {
    count,
    round: new Uint16Array(count),
    municipality: lay(new Uint16Array(count), parts, ({ facts }) => facts.policies.municipality, (value, at) => codes.municipality[at]![value]!),
    code: lay(new Uint32Array(count), parts, ({ facts }) => facts.policies.code, (value, at) => codes.code[at]![value]!),
    department: lay(new Uint32Array(count), parts, ({ facts }) => facts.policies.department, (value, at) => codes.department[at]![value]!),
    relatedFirst: layFirst(count, parts, relatedStarts, ({ facts }) => facts.policies.relatedFirst),
    related: lay(new Uint32Array(endOf(relatedStarts)), parts, ({ facts }) => facts.policies.related, (value, at) => codes.department[at]![value]!),
    progress: lay(new Int8Array(count), parts, ({ facts }) => facts.policies.progress),
    necessity: lay(new Int8Array(count), parts, ({ facts }) => facts.policies.necessity),
    firstListing: layFirst(count, parts, listingStarts, ({ facts }) => facts.policies.firstListing),
    firstIndicator: layFirst(count, parts, indicatorStarts, ({ facts }) => facts.policies.firstIndicator),
    text: [],
  }
}

/**
 * Parts of one round as one table, equal to what `buildFacts` makes of the whole round, but for the text and the sheets' own rows.
 * @param parts of one header, at least one; no municipality stands in two of them, and no year has two kinds of amounts
 */
export function joinColumns(parts: Parts): World {
  const { words, codes } = joinAllWords(parts)
  const policyStarts = startsOf(parts, ({ facts }) => facts.policies.count)
  const policies = joinPolicies(parts, codes, policyStarts)
  const { rounds = [], sections = [] } = parts[0]?.facts ?? {}
  const years = joinYears(parts)
  return {
    facts: { ...words, ...years, rounds, sections, policies, listings: joinListings(parts, codes.outlook, policyStarts, years.years) },
    judged: {
      states: lay(new Uint8Array(policies.firstIndicator.at(-1) ?? 0), parts, ({ judged }) => judged.states),
      stateBits: lay(new Uint8Array(policies.count), parts, ({ judged }) => judged.stateBits),
      pointBits: lay(new Uint16Array(policies.count), parts, ({ judged }) => judged.pointBits),
    },
  }
}
