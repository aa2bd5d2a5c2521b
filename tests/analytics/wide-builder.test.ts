import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountAt } from '../../src/analytics/amounts.ts'
import type { World } from '../../src/analytics/column-part.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { judgeAll } from '../../src/analytics/judged.ts'
import { nameReader } from '../../src/analytics/packed-names.ts'
import { buildAgain, createWideBuilder, type BuiltColumns } from '../../src/analytics/wide-builder.ts'
import type { CostBasis, Policy, Snapshot } from '../../src/snapshot/types.ts'
import { aPolicy, aProject, aSnapshot, anIndicator } from './builders.ts'

const NAMES = ['広報事業', '広聴事業', '基金積立事業', '選挙執行事業', '統計事業']
const LINE = '関係する課と連携して取り組み、市民の参加を広げるための場を設ける。'

const project = fc.record({
  name: fc.constantFrom(...NAMES), relisted: fc.boolean(), outlook: fc.constantFrom('継続', '拡充', ''),
  value: fc.option(fc.integer({ min: 0, max: 999 }), { freq: 4 }), year: fc.constantFrom(2020, 2020, 2021, 2022),
  basis: fc.constantFrom<CostBasis>('settled', 'settled', 'settled', 'settled', 'settled', 'settled', 'budget'),
}).map(({ name, value, year, basis, ...rest }) => aProject(name, [], { ...rest, costs: [{ year, basis, value }] }))
const indicator = fc.tuple(...Array.from({ length: 4 }, () => fc.constantFrom('-', '0', '5', '8', '12'))).map((raws) => anIndicator(raws))
const policy = fc.record({
  municipality: fc.constantFrom(null, '甲市', '乙町', '丙村'), leadDepartment: fc.constantFrom('政策企画課', '財政課', '庶務課'),
  relatedDepartments: fc.subarray(['財政課', '契約課']), projects: fc.array(project, { maxLength: 4 }), indicators: fc.array(indicator, { maxLength: 2 }),
  rating: fc.constantFrom(null, 1, 3), summary: fc.constantFrom('', LINE),
}).map(({ rating, ...rest }) => ({ ...rest, progress: { rating, label: '', basis: '', externalFactors: '' } }))
/** Some with every municipality in one piece, as files usually are, some without. */
const round = fc.tuple(fc.array(policy, { maxLength: 12 }), fc.boolean()).map(([all, inPieces]): Snapshot => {
  const sheets = all.map((one, at) => aPolicy(String(600 + at), { ...one, name: `施策${at}` }))
  return aSnapshot(inPieces ? sheets : grouped(sheets))
})

const municipalityOf = (one: Policy): string => one.municipality ?? '朝霞市'
function grouped(policies: readonly Policy[]): readonly Policy[] {
  const names = [...new Set(policies.map(municipalityOf))]
  return names.flatMap((name) => policies.filter((one) => municipalityOf(one) === name))
}

const columnsOf = ({ facts, judged }: World) => {
  const policies = { ...facts.policies, source: null, text: null }
  const listings = { ...facts.listings, source: null }
  const { municipalities, departments, leadDepartmentCount, policyCodes, rounds, sections, outlooks, years } = facts
  const { states, stateBits, pointBits } = judged
  return {
    municipalities, departments, leadDepartmentCount, policyCodes, rounds, sections, outlooks, years, policies, listings, states, stateBits, pointBits,
    bases: years.map((_, year) => facts.costBasis(0, year)),
  }
}

async function build({ policies, ...header }: Snapshot): Promise<{ columns: BuiltColumns; passes: number }> {
  const builder = createWideBuilder(header)
  for (const one of policies) builder.add(one)
  const end = builder.end()
  if ('built' in end) return { columns: end.built, passes: 1 }
  return { columns: await buildAgain(header, end.again, (places) => Promise.resolve(places.map((at) => policies[at]!)), () => undefined), passes: 2 }
}

function expectWhole(columns: BuiltColumns, whole: Snapshot): void {
  const facts = buildFacts([{ ...whole, policies: grouped(whole.policies) }])
  expect(columnsOf(columns)).toEqual(columnsOf({ facts, judged: judgeAll(facts, 'latest') }))
  const read = nameReader(columns.names)
  expect(facts.policies.source.map((_, at) => read(at))).toEqual(facts.policies.source.map(({ name }) => name))
  expect([...columns.order].map((place) => whole.policies[place]!.code)).toEqual(facts.policies.source.map(({ code }) => code))
}

describe('the columns of a round whose policies come one by one', () => {
  it('are those of the whole round, municipality by municipality', async () => {
    const passes = new Set<number>()
    await fc.assert(fc.asyncProperty(round, async (whole) => {
      const built = await build(whole)
      passes.add(built.passes)
      expectWhole(built.columns, whole)
    }), { numRuns: 100, seed: 47 })
    expect([...passes].sort()).toEqual([1, 2])
  })

  it('are made in parts where there are many, each of whole municipalities', async () => {
    const sheet = (at: number, municipality: string): Policy => aPolicy(`6${at}`, {
      municipality, name: `施策${at}`, leadDepartment: `課${at % 7}`, relatedDepartments: [`課${(at * 3) % 11}`], summary: at % 50 === 0 ? LINE : '',
      indicators: at % 3 === 0 ? [anIndicator(['5', '8', '8', '12'])] : [], projects: [aProject(NAMES[at % 5]!, [at, null, 3], { relisted: at % 4 === 0 })],
    })
    const policies = Array.from({ length: 2300 }, (_, at) => sheet(at, `見本市${Math.floor(at / 450)}`))
    const own = policies.with(700, aPolicy('999', { municipality: policies[700]!.municipality!, projects: [aProject('広報事業', [], { costs: [{ year: 2017, basis: 'settled', value: 5 }] })] }))
    const built = await build(aSnapshot(own))
    expect(built.passes).toBe(1)
    expectWhole(built.columns, aSnapshot(own))
  })

  it('have the same kind of amounts everywhere, though the first municipalities name another', async () => {
    const budget = aPolicy('611', { municipality: '甲市', projects: [aProject('広報事業', [], { costs: [{ year: 2022, basis: 'budget', value: 5 }] })] })
    const settled = aPolicy('611', { municipality: '乙町', projects: [aProject('広報事業', [], { costs: [{ year: 2022, basis: 'settled', value: 7 }] })] })
    const built = await build(aSnapshot([budget, settled]))
    expect(built.passes).toBe(2)
    const { cost } = built.columns.facts.listings
    expect([amountAt(cost, 0), amountAt(cost, 1)]).toEqual([Number.NaN, 7])
    expectWhole(built.columns, aSnapshot([budget, settled]))
  })
})
