import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicatorChanges } from '../../../src/analytics/rounds/indicator-changes.ts'
import type { TwoRounds } from '../../../src/analytics/rounds/match-types.ts'
import { findRatingChanges } from '../../../src/analytics/rounds/rating-changes.ts'
import { findRelistingChanges } from '../../../src/analytics/rounds/relisting-changes.ts'
import { findRestated } from '../../../src/analytics/rounds/restated.ts'
import { findSheetChanges } from '../../../src/analytics/rounds/sheet-changes.ts'
import { findStateChanges } from '../../../src/analytics/rounds/state-changes.ts'
import type { Snapshot } from '../../../src/snapshot/types.ts'
import { asaka } from '../asaka.ts'
import { nextRound, sameRoundLater } from '../next-round.ts'
import { twoRounds } from './two-rounds.ts'

const indicatorOf = ({ after: { facts } }: TwoRounds, row: number): string =>
  `${facts.policies.source[facts.indicators.policy[row]!]!.code}-${facts.indicators.source[row]!.no}`
const policyOf = ({ after: { facts } }: TwoRounds, row: number): string => facts.policies.source[row]!.code
const projectOf = ({ after: { facts } }: TwoRounds, row: number): string => facts.listings.source[row]!.name

/** Everything that differs, in words. */
function differences(two: TwoRounds): Readonly<Record<string, unknown>> {
  const { before, after, match } = two
  return {
    states: findStateChanges(two).map((one) => [indicatorOf(two, one.pair.after), one.before.state, one.after.state]),
    progress: findRatingChanges(two, 'progress').map((one) => [policyOf(two, one.pair.after), one.before.rating, one.after.rating]),
    necessity: findRatingChanges(two, 'necessity').map((one) => [policyOf(two, one.pair.after), one.before.rating, one.after.rating]),
    indicators: findIndicatorChanges(two).map((one) => [indicatorOf(two, one.pair.after), ...one.fields]),
    restated: findRestated(two).map((one) => [
      one.part === 'indicator' ? indicatorOf(two, one.pair.after) : projectOf(two, one.pair.after), one.year, one.before.value, one.after.value,
    ]),
    sheets: findSheetChanges(two).map((one) => [one.kind, one.before, one.after]),
    relistings: findRelistingChanges(two).map((one) => [one.kind, policyOf(two, one.policy.after), one.name]),
    newPolicies: match.policies.added.map((row) => after.facts.policies.source[row]!.code),
    endedPolicies: match.policies.ended.map((row) => before.facts.policies.source[row]!.code),
    newIndicators: match.indicators.added.map((row) => after.facts.indicators.source[row]!.name),
    endedIndicators: match.indicators.ended.map((row) => before.facts.indicators.source[row]!.name),
    newProjects: match.projects.added.map((row) => after.facts.listings.source[row]!.name),
    endedProjects: match.projects.ended.map((row) => before.facts.listings.source[row]!.name),
    proposals: [match.policies, match.indicators, match.projects].flatMap((part) => part.proposals.map((one) => one.key)),
    ambiguous: [match.policies, match.indicators, match.projects].flatMap((part) => part.ambiguous),
  }
}

const NOTHING = Object.fromEntries(Object.keys(differences(twoRounds())).map((key) => [key, []]))

const RENAMED_PROJECT = JSON.stringify(['project', '642', '広聴事業', '642', '広聴活動事業'])
const RENAMED_INDICATOR = JSON.stringify(['indicator', '656', '市民との協働や事業者等との連携によるシティ・プロモーションの機会', '656', 'シティ・プロモーションの機会'])

const FOUND = {
  states: [['642-1', 'belowGuide', 'aboveGuide']],
  progress: [['653', 2, 3]],
  necessity: [['611', 3, 4]],
  indicators: [['612-1', 'description'], ['641-1', 'targetValue']],
  restated: [['651-1', 2021, 86, 86.1], ['市税徴収事業', 2021, 168_649, 168_694]],
  sheets: [
    ['policy-name', '問題解決に向けた支援体制の充実', '支援体制の充実'], ['lead-department', '政策企画課', '職員課'],
    ['outlook', '継続', '見直し'], ['project-policy', '654', '653'],
  ],
  relistings: [['own-to-relisted', '654', '住居表示維持管理事業']],
  newPolicies: ['657'],
  endedPolicies: [],
  newIndicators: ['シティ・プロモーションの機会', 'オンラインで申請できる手続の数'],
  endedIndicators: ['市民との協働や事業者等との連携によるシティ・プロモーションの機会'],
  newProjects: ['広聴活動事業', '行政手続オンライン化事業'],
  endedProjects: ['広聴事業', '市制施行5周年事業'],
  proposals: [RENAMED_INDICATOR, RENAMED_PROJECT],
  ambiguous: [],
}

describe('a next round with known differences', () => {
  it('shows each of them, and no other', () => {
    expect(differences(twoRounds())).toEqual(FOUND)
  })

  it('joins a renamed project and a renamed indicator once a person says so, and tells the new names', () => {
    const confirmed = new Map([[RENAMED_PROJECT, 'same'], [RENAMED_INDICATOR, 'same']] as const)
    expect(differences(twoRounds(undefined, undefined, confirmed))).toEqual({
      ...FOUND,
      indicators: [...FOUND.indicators, ['656-2', 'name']],
      sheets: [...FOUND.sheets.slice(0, 2), ['project-name', '広聴事業', '広聴活動事業'], ...FOUND.sheets.slice(2)],
      newIndicators: FOUND.newIndicators.slice(1), endedIndicators: [],
      newProjects: FOUND.newProjects.slice(1), endedProjects: FOUND.endedProjects.slice(1),
      proposals: [],
    })
  })

  it('proposes a pair no more once a person has said that it is not one, and keeps the word to be taken back', () => {
    const two = twoRounds(undefined, undefined, new Map([[RENAMED_PROJECT, 'other']]))
    expect(differences(two)).toEqual({ ...FOUND, proposals: [RENAMED_INDICATOR] })
    expect(two.match.projects.settled.map(({ key, verdict }) => [key, verdict])).toEqual([[RENAMED_PROJECT, 'other']])
  })

  it('finds the same differences where the earlier year came in chapters', () => {
    const [first, second] = [asaka(), asaka()].map((round, at): Snapshot => ({
      ...round, id: `chapter-${at}`, policies: round.policies.filter((policy) => policy.code.startsWith('65') === (at === 1)),
    }))
    expect(differences(twoRounds([first!, second!]))).toEqual(FOUND)
  })
})

describe('the same round a year later', () => {
  it('differs in nothing', () => {
    expect(differences(twoRounds([asaka()], [sameRoundLater(asaka())]))).toEqual(NOTHING)
    expect(differences(twoRounds([nextRound()], [sameRoundLater(nextRound())]))).toEqual(NOTHING)
  })

  it('differs in nothing, whichever policies it holds and in whatever order they and their projects stand', () => {
    const { policies } = asaka()
    const part = fc.shuffledSubarray([...policies], { minLength: 1 }).chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }), fc.nat()))
    fc.assert(
      fc.property(part, ([one, other, turn]) => {
        const turned = other.map((policy) => {
          const at = turn % Math.max(1, policy.projects.length)
          return { ...policy, projects: [...policy.projects.slice(at), ...policy.projects.slice(0, at)] }
        })
        const two = twoRounds([{ ...asaka(), policies: one }], [sameRoundLater({ ...asaka(), policies: turned })])
        expect(differences(two)).toEqual(NOTHING)
      }),
      { numRuns: 60, seed: 2023 },
    )
  })
})

describe('ratings on different scales', () => {
  it('are told by their labels and never compared by rank', () => {
    const round = asaka()
    const scale = { best: 5, worst: 1, delayedFrom: 2, labels: [{ rating: 4, label: 'おおむね順調' }, { rating: 2, label: 'やや遅れている' }] }
    const later = sameRoundLater({
      ...round, ratingScales: { ...round.ratingScales, progress: scale },
      policies: round.policies.map((policy) => ({
        ...policy,
        progress: { ...policy.progress, rating: policy.progress.rating === 3 ? 4 : 2, printed: policy.code === '611' ? 'A' : policy.progress.label },
      })),
    })
    const changes = findRatingChanges(twoRounds([{ ...round, policies: round.policies.map((policy) => ({ ...policy, progress: { ...policy.progress, printed: policy.progress.label } })) }], [later]), 'progress')
    expect(changes.map(({ before, after, sameScale }) => [before.printed, after.printed, sameScale])).toEqual([['おおむね順調', 'A', false]])
  })
})

describe('a state that changed', () => {
  it('is judged once more from the base year of the earlier round', () => {
    const [change] = findStateChanges(twoRounds())
    expect([change?.before.inputs.baseYear, change?.after.inputs.baseYear, change?.sameBase?.inputs.baseYear]).toEqual([2020, 2021, 2020])
    expect(change?.sameBase?.inputs.year).toBe(2023)
  })
})
