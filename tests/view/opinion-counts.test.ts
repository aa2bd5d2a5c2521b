import { describe, expect, it } from 'vitest'
import type { OpinionMark } from '../../src/domain/opinion-mark.ts'
import { opinionCounts } from '../../src/view/opinion-counts.ts'
import { buildOpinions, opinionMarkKey } from '../../src/view/opinions.ts'
import { opinionsTable } from '../../src/view/text-tables.ts'
import { asakaFacts, choose } from '../analytics/builders.ts'

const facts = asakaFacts()
const { rows } = buildOpinions(facts, choose(facts))
const keyOf = (code: string): string => rows.find((row) => row.code === code)!.key
const marks = new Map<string, OpinionMark>([[keyOf('653'), { status: 'found', note: '6 現状と課題' }], [keyOf('641'), { status: 'not-found', note: '' }]])

describe('opinions and whether they are spoken of', () => {
  it('are counted by what a person settled; whatever nobody settled is 未確認', () => {
    expect(opinionCounts(rows, marks)).toBe('意見に関連する記載：あり1施策（653）、見つからない1施策（641）、未確認7施策')
    expect(opinionCounts(rows, new Map())).toBe('意見に関連する記載：未確認9施策')
    expect(opinionCounts([], marks)).toBeNull()
  })

  it('can be settled only where a sheet states one, and anew for every round', () => {
    const keys = facts.policies.source.map((policy, at) => [policy.code, opinionMarkKey(facts, at)] as const)
    expect(keys.filter(([, key]) => key === null).map(([code]) => code)).toEqual(['611', '612', '631', '632', '652'])
    expect(keyOf('653')).toBe('["朝霞市",2022,"653"]')
  })

  it('stand in the file once one is settled', () => {
    const view = buildOpinions(facts, choose(facts))
    expect(opinionsTable(view).columns.map(({ key }) => key)).not.toContain('status')
    expect(opinionsTable(view, marks).rows.find(({ key }) => key === '653')?.cells).toMatchObject({ status: { text: 'あり' }, note: { text: '6 現状と課題' } })
  })
})
