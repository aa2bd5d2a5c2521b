import { describe, expect, it } from 'vitest'
import { bridgeCosts } from '../../src/analytics/bridge.ts'
import { fiscalYear } from '../../src/domain/units.ts'
import { asakaFacts, choose } from './builders.ts'

const facts = asakaFacts()
const [r2, r3, r4] = [2020, 2021, 2022].map(fiscalYear) as [ReturnType<typeof fiscalYear>, ReturnType<typeof fiscalYear>, ReturnType<typeof fiscalYear>]
const nameOf = (listing: number): string => facts.listings.source[listing]!.name

describe('what the change of the total cost is made of', () => {
  const bridge = bridgeCosts(facts, choose(facts), r2, r4)

  it('R2 → R4: deposits, one-offs, other increases and decreases add up to 2,018,283', () => {
    expect(bridge.blocks.map(({ kind, change }) => [kind, change])).toEqual([
      ['reserve', 1847630], ['oneOff', 87384], ['increase', 283543], ['decrease', -200274],
    ])
    expect(bridge).toMatchObject({ from: 3513510, to: 5531793, change: 2018283, notStated: 5 })
  })

  it('the three funds come largest first', () => {
    expect(bridge.blocks[0]!.changes.map(({ listing, change }) => [nameOf(listing), change])).toEqual([
      ['財政調整基金積立事業', 1267153], ['公共施設マネジメント基金積立事業', 551260], ['ふるさと応援基金積立事業', 29217],
    ])
  })

  it('a year that is not stated stays unstated beside the change', () => {
    const election = bridge.blocks[1]!.changes[0]!
    expect([nameOf(election.listing), election.from, election.to, election.change]).toEqual(['参議院議員選挙執行事業', null, 57759, 57759])
  })

  it('the largest decrease is 住民基本台帳管理事業', () => {
    const first = bridge.blocks[3]!.changes[0]!
    expect([nameOf(first.listing), first.change]).toEqual(['住民基本台帳管理事業', -61755])
  })

  it('R3 → R4 is +255,265, and two steps make the whole way', () => {
    const first = bridgeCosts(facts, choose(facts), r2, r3)
    const second = bridgeCosts(facts, choose(facts), r3, r4)
    expect([first.change, second.change]).toEqual([1763018, 255265])
    expect(first.change + second.change).toBe(bridge.change)
  })

  it('backwards has the opposite sign', () => {
    expect(bridgeCosts(facts, choose(facts), r4, r2).change).toBe(-2018283)
  })

  it('from a year to itself nothing changes', () => {
    const still = bridgeCosts(facts, choose(facts), r4, r4)
    expect(still.blocks.map(({ kind, changes }) => [kind, changes.length])).toEqual([['reserve', 0], ['oneOff', 0], ['increase', 0], ['decrease', 0]])
  })

  it('follows the filter: without deposits their block is empty', () => {
    const without = bridgeCosts(facts, choose(facts, { reserve: false }), r2, r4)
    expect(without.change).toBe(3197576 - 3026923)
    expect(without.blocks[0]).toEqual({ kind: 'reserve', change: 0, changes: [] })
  })

  it('refuses a year that the table does not have', () => {
    expect(() => bridgeCosts(facts, choose(facts), r2, fiscalYear(2030))).toThrow('invariant')
  })
})
