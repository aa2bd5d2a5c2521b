import { joinAmounts } from '../../src/analytics/amounts.ts'
import { Dictionary } from '../../src/analytics/dictionary.ts'
import type { FactColumns, FactTable } from '../../src/analytics/facts.ts'
import type { Judged, JudgedColumns } from '../../src/analytics/judged.ts'
import { listSections } from '../../src/analytics/sections.ts'

/** Facts without the sheets' own rows, and what was judged. */
export interface World {
  readonly facts: FactColumns
  readonly judged: JudgedColumns
}

type Column = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int32Array
type Part = World & { readonly indicators: number; readonly bases: readonly ReturnType<FactColumns['costBasis']>[] }

/** Columns alone: nothing here leads back to a sheet. */
export function strip(facts: FactTable, { states, stateBits, pointBits }: Judged): Part {
  const { count, round, municipality, code, department, relatedFirst, related, progress, necessity, firstListing, firstIndicator } = facts.policies
  const { policy, home, relisted, outlook, kind, cost } = facts.listings
  const { municipalities, departments, leadDepartmentCount, policyCodes, rounds, sections, outlooks, years } = facts
  const bases = rounds.flatMap((_, at) => years.map((_year, year) => facts.costBasis(at, year)))
  return {
    facts: {
      municipalities, departments, leadDepartmentCount, policyCodes, rounds, sections, outlooks, years,
      costBasis: (at, year) => bases[at * years.length + year] ?? null,
      policies: { count, round, municipality, code, department, relatedFirst, related, progress, necessity, firstListing, firstIndicator, text: [] },
      listings: { count: facts.listings.count, policy, home, relisted, outlook, kind, cost },
    },
    judged: { states, stateBits, pointBits },
    indicators: facts.indicators.count,
    bases,
  }
}

type Wordy = (facts: FactColumns) => readonly string[]

/** One list of words of all parts, and by part what each of its codes becomes. */
function joinWords(parts: readonly Part[], dictionary: Dictionary, wordsOf: Wordy): readonly Uint32Array[] {
  return parts.map(({ facts }) => Uint32Array.from(wordsOf(facts), (word) => dictionary.encode(word)))
}

/** Lays a column of all parts end to end. */
function lay<C extends Column>(into: C, parts: readonly Part[], pick: (part: Part) => Column, change?: (value: number, at: number) => number): C {
  const whole: Column = into
  let place = 0
  parts.forEach((part, at) => {
    for (const value of pick(part)) whole[place++] = change === undefined ? value : change(value, at)
  })
  return into
}

function startsOf(parts: readonly Part[], sizeOf: (part: Part) => number): Uint32Array {
  const starts = new Uint32Array(parts.length + 1)
  parts.forEach((part, at) => { starts[at + 1] = starts[at]! + sizeOf(part) })
  return starts
}

/** The beginnings of every policy's rows, with the end of the last. */
function layFirst(policies: number, parts: readonly Part[], starts: Uint32Array, pick: (part: Part) => Uint32Array): Uint32Array {
  const first = lay(new Uint32Array(policies + 1), parts, (part) => pick(part).subarray(0, -1), (value, at) => value + starts[at]!)
  first[policies] = starts[parts.length]!
  return first
}

/** @throws where the parts' cost columns name different years, which the made-up country never does */
function commonYears(parts: readonly Part[]): FactColumns['years'] {
  const [years = []] = parts.map(({ facts }) => facts.years)
  if (parts.some(({ facts }) => facts.years.join() !== years.join())) throw new Error('the years differ')
  return years
}

function joinListings(parts: readonly Part[], outlookCodes: readonly Uint32Array[], policyStarts: Uint32Array, starts: Uint32Array): FactColumns['listings'] {
  const count = starts[parts.length]!
  return {
    count,
    policy: lay(new Uint32Array(count), parts, ({ facts }) => facts.listings.policy, (value, at) => value + policyStarts[at]!),
    home: lay(new Int32Array(count), parts, ({ facts }) => facts.listings.home, (value, at) => (value < 0 ? value : value + starts[at]!)),
    relisted: lay(new Uint8Array(count), parts, ({ facts }) => facts.listings.relisted),
    outlook: lay(new Uint16Array(count), parts, ({ facts }) => facts.listings.outlook, (value, at) => outlookCodes[at]![value]!),
    kind: lay(new Uint8Array(count), parts, ({ facts }) => facts.listings.kind),
    cost: joinAmounts(parts.map(({ facts }) => facts.listings.cost)),
  }
}

/** Several tables as one, as `buildFacts` would make it of all their rounds at once, but for the text and the sheets' own rows. */
export function joinFacts(parts: readonly Part[]): World {
  const [departments, codes, municipalities, outlooks] = [new Dictionary(), new Dictionary(), new Dictionary(), new Dictionary()]
  joinWords(parts, departments, (facts) => facts.departments.slice(0, facts.leadDepartmentCount))
  const leadDepartmentCount = departments.words.length
  const [departmentCodes, codeCodes, municipalityCodes, outlookCodes] = [
    joinWords(parts, departments, (facts) => facts.departments), joinWords(parts, codes, (facts) => facts.policyCodes),
    joinWords(parts, municipalities, (facts) => facts.municipalities), joinWords(parts, outlooks, (facts) => facts.outlooks),
  ]
  const roundStarts = startsOf(parts, ({ facts }) => facts.rounds.length)
  const starts = startsOf(parts, ({ facts }) => facts.policies.count)
  const listingStarts = startsOf(parts, ({ facts }) => facts.listings.count)
  const indicatorStarts = startsOf(parts, (part) => part.indicators)
  const relatedStarts = startsOf(parts, ({ facts }) => facts.policies.related.length)
  const [count, indicators, related] = [starts[parts.length]!, indicatorStarts[parts.length]!, relatedStarts[parts.length]!]
  const years = commonYears(parts)
  const bases = parts.flatMap((part) => part.bases)
  const facts: FactColumns = {
    municipalities: municipalities.words, departments: departments.words, leadDepartmentCount, policyCodes: codes.words, outlooks: outlooks.words, years,
    rounds: parts.flatMap(({ facts }) => facts.rounds), sections: listSections(parts.map(({ facts }) => facts)),
    costBasis: (round, year) => bases[round * years.length + year] ?? null,
    policies: {
      count,
      round: lay(new Uint16Array(count), parts, ({ facts }) => facts.policies.round, (value, at) => value + roundStarts[at]!),
      municipality: lay(new Uint16Array(count), parts, ({ facts }) => facts.policies.municipality, (value, at) => municipalityCodes[at]![value]!),
      code: lay(new Uint32Array(count), parts, ({ facts }) => facts.policies.code, (value, at) => codeCodes[at]![value]!),
      department: lay(new Uint32Array(count), parts, ({ facts }) => facts.policies.department, (value, at) => departmentCodes[at]![value]!),
      relatedFirst: layFirst(count, parts, relatedStarts, ({ facts }) => facts.policies.relatedFirst),
      related: lay(new Uint32Array(related), parts, ({ facts }) => facts.policies.related, (value, at) => departmentCodes[at]![value]!),
      progress: lay(new Int8Array(count), parts, ({ facts }) => facts.policies.progress),
      necessity: lay(new Int8Array(count), parts, ({ facts }) => facts.policies.necessity),
      firstListing: layFirst(count, parts, listingStarts, ({ facts }) => facts.policies.firstListing),
      firstIndicator: layFirst(count, parts, indicatorStarts, ({ facts }) => facts.policies.firstIndicator),
      text: [],
    },
    listings: joinListings(parts, outlookCodes, starts, listingStarts),
  }
  return {
    facts,
    judged: {
      states: lay(new Uint8Array(indicators), parts, ({ judged }) => judged.states),
      stateBits: lay(new Uint8Array(count), parts, ({ judged }) => judged.stateBits),
      pointBits: lay(new Uint16Array(count), parts, ({ judged }) => judged.pointBits),
    },
  }
}
