import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { policiesFinding, ratingHeadline } from '../../src/view/headline.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { aPolicy, aSnapshot, choose } from '../analytics/builders.ts'
import { asakaViews } from './asaka.ts'

const { facts, selection } = asakaViews()
const of = (snapshot: Snapshot): string => {
  const built = buildFacts([snapshot])
  return ratingHeadline(built, choose(built))
}
const rated = (code: string, rating: number | null, label: string) =>
  aPolicy(code, { progress: { rating, label, basis: '', externalFactors: '' } })

describe('the headline', () => {
  it('counts the ratings in the sheet\'s own words and names the delayed policy', () => {
    expect(ratingHeadline(facts, selection())).toBe('「おおむね順調」13施策、「やや遅れている」1施策（653）')
  })

  it('follows the filter and says nothing of ratings that it leaves out', () => {
    expect(ratingHeadline(facts, selection({ sections: ['64'] }))).toBe('「おおむね順調」2施策')
    expect(ratingHeadline(facts, selection({ sections: ['653'] }))).toBe('「やや遅れている」1施策（653）')
    expect(ratingHeadline(facts, selection({ departments: ['財産管理課', '財政課'] }))).toBe('「おおむね順調」1施策、「やや遅れている」1施策（653）')
  })

  it('says so where nothing is chosen', () => {
    expect(ratingHeadline(facts, selection({ progress: [4] }))).toBe('条件に合う施策はありません')
  })

  it('counts policies without a rating apart', () => {
    expect(of(aSnapshot([rated('611', 3, 'おおむね順調'), rated('612', null, '')]))).toBe('「おおむね順調」1施策、未評価1施策')
  })

  it('names six delayed policies and counts the others', () => {
    const codes = ['611', '612', '613', '614', '615', '616', '617', '618']
    expect(of(aSnapshot(codes.map((code) => rated(code, 2, 'やや遅れている')))))
      .toBe('「やや遅れている」8施策（611・612・613・614・615・616ほか2）')
  })

  it('gives the number of a rating whose words no sheet prints', () => {
    expect(of(aSnapshot([rated('611', 4, '')]))).toBe('「進捗状況4」1施策')
  })
})

describe('the list of policies', () => {
  it('finds which policies on track hold an indicator short of its guide', () => {
    const { judged } = asakaViews()
    expect(policiesFinding(facts, judged, selection(), false)).toBe('「おおむね順調」の施策のうち、目安に届かない指標を含むのは2施策（642は2指標中1、654は1指標中1）')
    expect(policiesFinding(facts, judged, selection({ sections: ['642'] }), false)).toBe('「おおむね順調」の施策のうち、目安に届かない指標を含むのは1施策（642は2指標中1）')
  })

  it('falls back on the ratings where there is none, and where the 試算 is hidden', () => {
    const { judged } = asakaViews()
    expect(policiesFinding(facts, judged, selection({ sections: ['61'] }), false)).toBe('「おおむね順調」2施策')
    expect(policiesFinding(facts, judged, selection(), true)).toBe('「おおむね順調」13施策、「やや遅れている」1施策（653）')
  })
})
