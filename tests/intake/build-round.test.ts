import { describe, expect, it } from 'vitest'
import { buildRound } from '../../src/intake/build-round.ts'
import { readAll, type TableSet } from '../../src/intake/read-all.ts'
import { encodeUtf8 } from './encode-text.ts'
import { hash } from './builders.ts'

const POLICIES = '施策番号,施策名,担当課\n11,地域福祉,福祉課\n'
const PROJECTS = '施策番号,事業名,R4決算（千円）,R5決算見込み（千円）\n11,民生委員活動事業,"12,345",800\n'

async function tablesOf(...contents: readonly string[]): Promise<TableSet> {
  const files = contents.map((content, at) => ({ name: `表${at + 1}.csv`, bytes: encodeUtf8(content) }))
  const { tables } = await readAll(files, hash, () => undefined)
  if (tables === null) throw new Error('no table')
  return tables
}

describe('tables that become a round', () => {
  it('are read one by one, and the round has the hash of what is taken in', async () => {
    const set = await tablesOf(POLICIES, PROJECTS)
    const told: unknown[] = []
    const built = await buildRound(set, set.guess, hash, (...one) => told.push(one))
    expect(told).toEqual([[0, 2, '表1'], [1, 2, '表2']])
    if (built.kind !== 'round') throw new Error(built.kind)
    const { snapshot, sha256, files, named } = built.round
    expect(snapshot.policies.map(({ code, projects }) => [code, projects.map(({ costs }) => costs.map(({ value }) => value))])).toEqual([['11', [[12_345, 800]]]])
    expect([sha256, files, named]).toEqual([await hash(encodeUtf8(JSON.stringify(snapshot))), ['表1.csv', '表2.csv'], false])
  })

  it('tell why none comes of them', async () => {
    const set = await tablesOf(POLICIES)
    const built = await buildRound(set, { ...set.guess, round: { ...set.guess.round, evaluationYear: null } }, hash, () => undefined)
    expect(built.kind === 'unread' && built.diagnostics.map(({ code }) => code)).toEqual(['no-evaluation-year'])
  })
})
