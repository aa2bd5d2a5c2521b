import { describe, expect, it } from 'vitest'
import { freeId, proposeIdentity, sameContent, withIdentity } from '../../src/snapshot/identity.ts'
import { policy, snapshot } from '../db/builders.ts'

const codes = ['611', '612', '613', '621']
const known = snapshot({ policies: codes.map((code) => policy(code)) })
const read = snapshot({ id: 'chapter6', municipality: '', title: '令和4年度 施策評価 第6章', policies: codes.map((code) => policy(code)) })

describe('who a round is that was read from a document', () => {
  it('the known round of the same sheets', () => {
    const { id, municipality, title } = known
    expect(proposeIdentity(read, [known])).toEqual({ id, municipality, title })
  })

  it('itself where less than half of the policies are the same', () => {
    const other = { ...read, policies: ['511', '512', '513', '611'].map((code) => policy(code)) }
    expect(proposeIdentity(other, [known])).toEqual({ id: 'chapter6', municipality: '', title: other.title })
  })

  it('itself in another year, under an id that is free', () => {
    expect(proposeIdentity({ ...read, id: known.id, evaluationYear: 2023 }, [known]).id).toBe('asaka-2022-6-2')
  })

  it('never the round of another municipality', () => {
    expect(proposeIdentity({ ...read, municipality: '志木市' }, [known]).id).toBe('chapter6')
  })

  it('an id stays within its 64 characters', () => {
    const long = 'a'.repeat(64)
    expect(freeId(long, [snapshot({ id: long })])).toBe(`${'a'.repeat(62)}-2`)
  })
})

describe('two readings', () => {
  it('say the same whenever they were made, with or without their texts', () => {
    const source = { id: 's1', name: 'a.txt', sha256: 'ab', lines: 2 }
    const one = snapshot({ createdAt: '2026-01-01T00:00:00Z', sources: [{ ...source, text: '施策\n評価' }] })
    expect(sameContent(one, snapshot({ sources: [source] }))).toBe(true)
    expect(sameContent(one, withIdentity(one, { id: one.id, municipality: one.municipality, title: '別の名前' }))).toBe(false)
  })
})
