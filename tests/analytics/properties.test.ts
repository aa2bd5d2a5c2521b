import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTAINMENT_STATES } from '../../src/analytics/attainment.ts'
import { bridgeCosts } from '../../src/analytics/bridge.ts'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { countFacets, type FacetKey } from '../../src/analytics/facets.ts'
import { buildFacts, type FactTable } from '../../src/analytics/facts.ts'
import { EMPTY_FILTER, judgeAll, select, type Filter } from '../../src/analytics/filter.ts'
import { POINT_CODES } from '../../src/analytics/points.ts'
import type { Policy } from '../../src/snapshot/types.ts'
import { aPolicy, aProject, anIndicator, aSnapshot } from './builders.ts'

const RUNS = { numRuns: 150, seed: 632 }
const DEPARTMENTS = ['政策企画課', '財政課', '人権庶務課']
const NAMES = ['広報事業', '広聴事業', '基金積立事業', '選挙執行事業', '50周年事業', '統計事業']
const OUTLOOKS = ['継続', '拡充', '休止・廃止']

const cost = fc.option(fc.integer({ min: 0, max: 999 }), { freq: 4 })
const project = fc
  .record({ name: fc.constantFrom(...NAMES), costs: fc.tuple(cost, cost, cost), relisted: fc.boolean(), outlook: fc.constantFrom(...OUTLOOKS) })
  .map(({ name, costs, ...change }) => aProject(name, costs, change))
const indicator = fc
  .tuple(...Array.from({ length: 4 }, () => fc.constantFrom('-', '0', '3', '5', '8', '12')))
  .map((raws) => anIndicator(raws))
const policy = fc
  .record({
    municipality: fc.constantFrom(null, '志木市'),
    code: fc.constantFrom('611', '612', '621', '631', '651'),
    leadDepartment: fc.constantFrom(...DEPARTMENTS),
    relatedDepartments: fc.uniqueArray(fc.constantFrom(...DEPARTMENTS), { maxLength: 2 }),
    indicators: fc.array(indicator, { maxLength: 2 }),
    projects: fc.array(project, { maxLength: 5 }),
    rating: fc.constantFrom(null, 1, 2, 3, 4),
  })
  .map(({ code, rating, ...change }): Policy => aPolicy(code, { ...change, progress: { rating, label: '', basis: '', externalFactors: '' } }))
const table = fc.array(fc.array(policy, { maxLength: 5 }), { minLength: 1, maxLength: 2 }).map((rounds) =>
  buildFacts(rounds.map((policies, at) => aSnapshot(policies, { id: `r${at}` }))),
)
const some = <T>(...all: T[]) => fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: fc.subarray(all) })
const filter = fc.record<Filter>({
  sections: some('61', '6', '651'),
  departments: some(...DEPARTMENTS),
  related: fc.boolean(),
  progress: some(0, 2, 3),
  states: some(...ATTAINMENT_STATES),
  necessity: some(3, 4),
  outlooks: some(...OUTLOOKS),
  text: fc.constantFrom('', '', '', '広報', '積立 継'),
  points: some(...POINT_CODES),
  reserve: fc.boolean(),
  oneOff: fc.boolean(),
  municipalities: some('朝霞市', '志木市'),
})

const passes = <T>(wanted: readonly T[], has: readonly T[]): boolean => wanted.length === 0 || has.some((one) => wanted.includes(one))

interface Naive {
  readonly clauses: Readonly<Record<string, boolean>>
  readonly options: Readonly<Record<Exclude<FacetKey, 'outlooks'>, readonly string[]>>
}

/** A policy looked at by hand: does it pass each clause, and under which options does it count? */
function lookAt(facts: FactTable, wanted: Filter, at: number): Naive {
  const judged = judgeAll(facts, 'latest')
  const source = facts.policies.source[at]!
  const departments = [source.leadDepartment, ...(wanted.related ? source.relatedDepartments : [])]
  const states = judged.attainments.filter((_, no) => facts.indicators.policy[no] === at).map(({ state }) => state)
  const points = judged.points.filter((point) => point.policy === at || point.others.includes(at)).map(({ code }) => code)
  const municipality = source.municipality ?? '朝霞市'
  const text = JSON.stringify(source)
  return {
    clauses: {
      sections: wanted.sections.length === 0 || wanted.sections.some((section) => source.code.startsWith(section)),
      departments: passes(wanted.departments, departments),
      progress: passes(wanted.progress, [source.progress.rating ?? 0]),
      states: passes(wanted.states, states),
      necessity: passes(wanted.necessity, [source.necessity.rating ?? 0]),
      points: passes(wanted.points, points),
      municipalities: passes(wanted.municipalities, [municipality]),
      text: wanted.text.split(' ').every((word) => text.replaceAll(/継続/g, '').includes(word)),
    },
    options: {
      sections: facts.sections.map(({ code }) => code).filter((code) => source.code.startsWith(code)),
      departments: [...new Set(departments)],
      progress: [String(source.progress.rating ?? 0)],
      states: [...new Set(states)],
      necessity: [String(source.necessity.rating ?? 0)],
      points,
      municipalities: [municipality],
    },
  }
}

const passesAllBut = (naive: Naive, facet: string): boolean =>
  Object.entries(naive.clauses).every(([clause, holds]) => holds || clause === facet)

/** Own rows of chosen policies that no row clause leaves out. */
function ownRows(facts: FactTable, wanted: Filter, facet = ''): number[] {
  return [...facts.listings.source.keys()].filter((row) => {
    const { name, outlook, relisted } = facts.listings.source[row]!
    if (relisted || !passesAllBut(lookAt(facts, wanted, facts.listings.policy[row]!), '')) return false
    if (name.includes('積立')) return wanted.reserve && (facet === 'outlooks' || passes(wanted.outlooks, [outlook]))
    if (/選挙執行|周年/.test(name) && !wanted.oneOff) return false
    return facet === 'outlooks' || passes(wanted.outlooks, [outlook])
  })
}

const costOf = (facts: FactTable, row: number, year: number): number | null =>
  facts.listings.source[row]!.costs.find((one) => one.year === year)?.value ?? null

describe('under any filter', () => {
  it('the total equals a plain sum over distinct own rows, and what is missing is counted', () => {
    fc.assert(
      fc.property(table, filter, (facts, wanted) => {
        const selection = select(facts, judgeAll(facts, 'latest'), wanted)
        const rows = ownRows(facts, wanted)
        for (const total of rollUpCosts(facts, selection, 'all')) {
          const costs = rows.map((row) => costOf(facts, row, total.year))
          expect(total.home).toBe(costs.reduce<number>((sum, one) => sum + (one ?? 0), 0))
          expect(total.missing).toBe(costs.filter((one) => one === null).length)
          expect(total.rows).toBe(rows.length)
        }
      }),
      RUNS,
    )
  })

  it('policies, departments and kinds add up to the same total', () => {
    fc.assert(
      fc.property(table, filter, (facts, wanted) => {
        const selection = select(facts, judgeAll(facts, 'latest'), wanted)
        for (const total of rollUpCosts(facts, selection, 'all')) {
          for (const by of ['policy', 'department', 'kind'] as const) {
            const parts = rollUpCosts(facts, selection, by).filter(({ year }) => year === total.year)
            expect(parts.reduce((sum, { home }) => sum + home, 0)).toBe(total.home)
            expect(parts.reduce((sum, { relisted }) => sum + relisted, 0)).toBe(total.relisted)
            expect(parts.reduce((sum, { missing }) => sum + missing, 0)).toBe(total.missing)
          }
        }
      }),
      RUNS,
    )
  })

  it('a relisted row adds nothing to any total', () => {
    fc.assert(
      fc.property(fc.array(policy, { minLength: 1, maxLength: 5 }), project, (policies, extra) => {
        const totals = (some: readonly Policy[]) => {
          const facts = buildFacts([aSnapshot(some)])
          const all = rollUpCosts(facts, select(facts, judgeAll(facts, 'latest'), EMPTY_FILTER), 'all')
          return all.map(({ year, home, missing }) => [year, home, missing]).filter(([, home]) => home !== 0)
        }
        const [first, ...rest] = policies
        const more = { ...first!, projects: [...first!.projects, { ...extra, relisted: true }] }
        expect(totals([more, ...rest])).toEqual(totals(policies))
      }),
      RUNS,
    )
  })

  it('the blocks of a bridge lead from one total to the other', () => {
    fc.assert(
      fc.property(table, filter, (facts, wanted) => {
        const [first, last] = [facts.years.at(0), facts.years.at(-1)]
        fc.pre(first !== undefined && last !== undefined)
        const bridge = bridgeCosts(facts, select(facts, judgeAll(facts, 'latest'), wanted), first, last)
        expect(bridge.blocks.reduce((sum, { change }) => sum + change, 0)).toBe(bridge.to - bridge.from)
      }),
      RUNS,
    )
  })

  it('chosen policies and facet counts equal a recount by hand', () => {
    fc.assert(
      fc.property(table, filter, (facts, wanted) => {
        const judged = judgeAll(facts, 'latest')
        const looks = [...facts.policies.source.keys()].map((at) => lookAt(facts, wanted, at))
        const chosen = looks.flatMap((one, at) => (passesAllBut(one, '') ? [at] : []))
        expect([...select(facts, judged, wanted).policyIndexes]).toEqual(chosen)
        const { outlooks, ...counts } = countFacets(facts, judged, wanted)
        for (const [facet, options] of Object.entries(counts) as [Exclude<FacetKey, 'outlooks'>, ReadonlyMap<string, number>][]) {
          for (const [option, count] of options) {
            const expected = looks.filter((one) => passesAllBut(one, facet) && one.options[facet].includes(option))
            expect([facet, option, count]).toEqual([facet, option, expected.length])
          }
        }
        for (const [outlook, count] of outlooks) {
          const rows = ownRows(facts, wanted, 'outlooks').filter((row) => facts.listings.source[row]!.outlook === outlook)
          expect(count).toBe(rows.length)
        }
      }),
      RUNS,
    )
  })
})
