import { describe, expect, it } from 'vitest'
import { nameKey, nameLikeness, SIMILAR } from '../../../src/analytics/rounds/names.ts'
import type { TwoRounds } from '../../../src/analytics/rounds/match-types.ts'
import type { Policy, Project, Snapshot } from '../../../src/snapshot/types.ts'
import { asaka } from '../asaka.ts'
import { sameRoundLater } from '../next-round.ts'
import { twoRounds } from './two-rounds.ts'

const withPolicies = (change: (policy: Policy) => Policy): Snapshot => sameRoundLater({ ...asaka(), policies: asaka().policies.map(change) })
const withPolicy = (code: string, change: (policy: Policy) => Policy): Snapshot => withPolicies((policy) => (policy.code === code ? change(policy) : policy))
const pairsBy = (two: TwoRounds, how: string) => two.match.policies.pairs.filter((pair) => pair.how === how)
const codes = (two: TwoRounds) => ({
  ended: two.match.policies.ended.map((row) => two.before.facts.policies.source[row]!.code),
  added: two.match.policies.added.map((row) => two.after.facts.policies.source[row]!.code),
  proposals: two.match.policies.proposals.map(({ before, after, evidence }) => [
    two.before.facts.policies.source[before]!.code, two.after.facts.policies.source[after]!.code, evidence.map(({ kind }) => kind),
  ]),
})

describe('names', () => {
  it('are the same in any width and with any blanks', () => {
    expect(nameKey('ＩＣＴ　推進 事業')).toBe(nameKey('ICT推進事業'))
    expect(nameLikeness('広報事業', '広 報 事業')).toBe(1)
  })

  it('are alike by what tells them apart, not by the end that all share', () => {
    expect(nameLikeness('広聴事業', '広報事業')).toBe(0)
    expect(nameLikeness('広聴事業', '広聴活動事業')).toBeGreaterThanOrEqual(SIMILAR)
    expect(nameLikeness('', '')).toBe(1)
    expect(nameLikeness('税', '金')).toBe(0)
  })
})

describe('policies', () => {
  it('are one under the same code where the names are alike', () => {
    const two = twoRounds([asaka()], [withPolicy('631', (policy) => ({ ...policy, name: '外国人市民が暮らしやすいまち' }))])
    expect(pairsBy(two, 'renamed')).toHaveLength(1)
    expect(codes(two)).toEqual({ ended: [], added: [], proposals: [] })
  })

  it('are only proposed where the name under a code is another one altogether', () => {
    const later = withPolicy('631', (policy) => ({ ...policy, name: '災害への備え' }))
    expect(codes(twoRounds([asaka()], [later]))).toEqual({ ended: ['631'], added: ['631'], proposals: [['631', '631', ['same-code']]] })
  })

  it('are only proposed where a name stands under another code', () => {
    const two = twoRounds([asaka()], [withPolicy('631', (policy) => ({ ...policy, code: '639' }))])
    expect(codes(two)).toEqual({ ended: ['631'], added: ['639'], proposals: [['631', '639', ['same-name']]] })
    const [proposal] = two.match.policies.proposals
    const joined = twoRounds([asaka()], [withPolicy('631', (policy) => ({ ...policy, code: '639' }))], new Map([[proposal!.key, 'same']]))
    expect(pairsBy(joined, 'confirmed')).toHaveLength(1)
    expect(joined.match.projects.ended).toEqual([])
  })

  it('that changed codes with each other are looked for by name, not joined by code', () => {
    const swapped = withPolicies((policy) => ({ ...policy, code: { 631: '632', 632: '631' }[policy.code] ?? policy.code }))
    const two = twoRounds([asaka()], [swapped])
    expect(pairsBy(two, 'renamed')).toEqual([])
    expect(codes(two).proposals).toEqual(expect.arrayContaining([['631', '632', ['same-name']], ['632', '631', ['same-name']]]))
  })
})

describe('projects', () => {
  const project = (no: number, name: string, settled: number): Project => ({
    no, name, relisted: false, outlook: '継続',
    costs: [{ year: 2021, basis: 'settled', value: settled }, { year: 2022, basis: 'estimate', value: settled }],
  })
  const round = (projects: readonly Project[]): Snapshot => ({ ...asaka(), policies: [{ ...asaka().policies[0]!, projects }] })
  const projectsOf = (before: readonly Project[], after: readonly Project[]) => twoRounds([round(before)], [sameRoundLater(round(after))]).match.projects

  it('with another name are proposed by their number and the same settled costs', () => {
    const match = projectsOf([project(1, '公園の管理', 120)], [project(1, '緑地保全', 120)])
    expect(match.pairs).toEqual([])
    expect(match.proposals.map(({ evidence }) => evidence.map(({ kind }) => kind))).toEqual([['same-number', 'same-figures']])
  })

  it('with another name and other settled costs are not proposed', () => {
    expect(projectsOf([project(1, '公園の管理', 120)], [project(1, '緑地保全', 121)]).proposals).toEqual([])
    expect(projectsOf([project(1, '公園の管理', 0)], [project(1, '緑地保全', 0)]).proposals).toEqual([])
  })

  it('are proposed once each, the likeliest first', () => {
    const match = projectsOf([project(1, '公園管理運営事業', 5), project(2, '公園管理事業', 7)], [project(3, '公園管理業務', 7)])
    expect(match.proposals.map(({ before, after }) => [before, after])).toEqual([[1, 0]])
    expect(match.ended).toEqual([0, 1])
    expect(match.added).toEqual([0])
  })

  it('that share a name stay unresolved and are told', () => {
    const match = projectsOf([project(1, '広報事業', 5), project(2, '広報事業', 7)], [project(1, '広報事業', 5)])
    expect(match).toMatchObject({ pairs: [], ended: [], added: [], proposals: [] })
    expect(match.ambiguous).toEqual([{ name: '広報事業', before: [0, 1], after: [0] }])
  })

  it('of every round stand once: joined, ended, new or unresolved', () => {
    const { before, after, match } = twoRounds()
    const own = (rounds: TwoRounds['before']) => rounds.facts.listings.source.filter((one) => !one.relisted).length
    const unclear = match.projects.ambiguous.flatMap((one) => one.before).length
    expect(match.projects.pairs.length + match.projects.ended.length + unclear).toBe(own(before))
    expect(match.projects.pairs.length + match.projects.added.length).toBe(own(after))
  })
})
