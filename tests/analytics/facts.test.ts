import { describe, expect, it } from 'vitest'
import { amountAt } from '../../src/analytics/amounts.ts'
import { buildFacts, type FactTable } from '../../src/analytics/facts.ts'
import { asaka } from './asaka.ts'
import { aPolicy, aProject, aSnapshot, asakaFacts, KEY_653 } from './builders.ts'

const costsOf = ({ years, listings }: FactTable, row: number): readonly number[] => years.map((_, year) => amountAt(listings.cost, row * years.length + year))

describe('the source document as facts', () => {
  const facts = asakaFacts()

  it('holds 14 policies, 16 indicators and 92 project rows, 71 of them own', () => {
    expect([facts.policies.count, facts.indicators.count, facts.listings.count]).toEqual([14, 16, 92])
    expect(facts.listings.relisted.filter((one) => one === 0)).toHaveLength(71)
  })

  it('finds homes for 11 of the 21 relisted rows; the other 10 rows are 9 projects', () => {
    const relisted = [...facts.listings.home.keys()].filter((at) => facts.listings.relisted[at] === 1)
    const homeless = relisted.filter((at) => facts.listings.home[at]! < 0)
    expect([relisted.length, homeless.length]).toEqual([21, 10])
    expect(new Set(homeless.map((at) => facts.listings.source[at]!.name)).size).toBe(9)
  })

  it('names the lead departments first, in the order of the sheets', () => {
    expect(facts.departments.slice(0, facts.leadDepartmentCount)).toEqual([
      '人権庶務課', '地域づくり支援課', '政策企画課', 'シティ・プロモーション課', '財政課', '財産管理課',
    ])
    expect(facts.departments).toContain('教育指導課')
  })

  it('knows chapters and sections by their codes', () => {
    expect(facts.sections.map(({ code, level }) => `${level}:${code}`)).toEqual(['1:6', '2:61', '2:62', '2:63', '2:64', '2:65'])
  })

  it('has three years, the last an estimate', () => {
    expect(facts.years).toEqual([2020, 2021, 2022])
    expect(facts.years.map((_, year) => facts.costBasis(0, year))).toEqual(['settled', 'settled', 'estimate'])
    expect(facts.costBasis(1, 0)).toBeNull()
  })

  it('calls three rows reserves and three one-offs', () => {
    const named = (kind: number) => facts.listings.source.filter((_, at) => facts.listings.kind[at] === kind).map(({ name }) => name)
    expect(named(1)).toEqual(['財政調整基金積立事業', 'ふるさと応援基金積立事業', '公共施設マネジメント基金積立事業'])
    expect(named(2)).toEqual(['市制施行5周年事業', '県議会議員選挙執行事業', '参議院議員選挙執行事業'])
  })

  it('keeps a cost that is not stated apart from 0', () => {
    const at = facts.listings.source.findIndex(({ name }) => name === '朝霞台出張所施設改修事業')
    expect(costsOf(facts, at)).toEqual([0, 0, 1367])
    const gift = facts.listings.source.findIndex(({ name }) => name === 'ふるさと応援基金積立事業')
    expect(costsOf(facts, gift)).toEqual([Number.NaN, 3863, 29217])
  })
})

describe('facts of several rounds', () => {
  it('stand one after the other with the union of their years', () => {
    const later = aSnapshot([aPolicy('611', { projects: [{ ...aProject('広報事業', []), costs: [{ year: 2023, basis: 'estimate', value: 5 }] }] })], { id: 'later', municipality: '志木市' })
    const facts = buildFacts([asaka(), later])
    expect(facts.years).toEqual([2020, 2021, 2022, 2023])
    expect([facts.costBasis(0, 3), facts.costBasis(1, 3), facts.costBasis(1, 0)]).toEqual([null, 'estimate', null])
    expect(facts.rounds.map(({ id }) => id)).toEqual(['asaka-2022-6', 'later'])
    expect(facts.municipalities).toEqual(['朝霞市', '志木市'])
    expect(facts.policies.round.at(-1)).toBe(1)
    expect(costsOf(facts, 92)).toEqual([Number.NaN, Number.NaN, Number.NaN, 5])
  })

  it('a policy may name its own municipality', () => {
    const facts = buildFacts([aSnapshot([aPolicy('1'), aPolicy('2', { municipality: '志木市' })])])
    expect(facts.municipalities).toEqual(['朝霞市', '志木市'])
  })
})

describe('choices of a person', () => {
  it('a confirmed direction replaces the inferred one and leaves the others', () => {
    const facts = asakaFacts(new Map([[KEY_653, { direction: 'up' }]]))
    const confirmed = facts.indicators.source.filter((one) => one.directionBasis === 'confirmed')
    expect(confirmed.map(({ name, direction, targetKind }) => [name, direction, targetKind])).toEqual([
      ['維持管理費の削減率', 'up', 'unconfirmed'],
    ])
  })

  it('a confirmed kind of target leaves the direction inferred', () => {
    const facts = asakaFacts(new Map([[KEY_653, { targetKind: 'level' }]]))
    expect(facts.indicators.source.find(({ targetKind }) => targetKind === 'level')).toMatchObject({ directionBasis: 'inferred' })
  })

  it('other lists mark other projects', () => {
    const facts = buildFacts([asaka()], { lists: { reserve: ['', '基金'], oneOff: ['選挙'] } })
    expect(facts.listings.kind.filter((kind) => kind === 1)).toHaveLength(3)
    expect(facts.listings.kind.filter((kind) => kind === 2)).toHaveLength(4)
  })
})
