import { describe, expect, test } from 'vitest'
import { beginNote, buryNote, changeNote, clipQuotation, isWritten, reviveNote } from '../../src/notes/edit.ts'
import { evidence, note } from './builders.ts'

const at = '2026-11-21T00:00:00.000Z'
const start = { round: 'asaka-2022-6', municipality: '朝霞市', addressee: '財産管理課', evidence: evidence() }

describe('writing a note', () => {
  test('a new note holds its evidence and nothing of the member yet', () => {
    const begun = beginNote(start, 'id', at)
    expect(begun).toMatchObject({ revision: 0, kind: 'question', status: 'draft', evidence: evidence() })
    expect(isWritten(begun)).toBe(false)
    expect(isWritten(changeNote(begun, { text: '　' }, at))).toBe(false)
    expect(isWritten(changeNote(begun, { text: '質問' }, at))).toBe(true)
  })

  test('a quotation is one line of at most 120 characters, its cut marked', () => {
    expect(clipQuotation('あ\n い')).toBe('あ い')
    expect([...clipQuotation('語'.repeat(120))]).toHaveLength(120)
    expect(clipQuotation('語'.repeat(121))).toBe(`${'語'.repeat(119)}…`)
    expect([...beginNote({ ...start, evidence: evidence({ quotation: '𠮷'.repeat(200) }) }, 'id', at).evidence.quotation]).toHaveLength(120)
  })

  test('every saved change is one revision on and keeps the time of writing', () => {
    const changed = changeNote(note({ revision: 3 }), { priority: 'high' }, at)
    expect(changed).toMatchObject({ revision: 4, priority: 'high', changedAt: at, createdAt: note().createdAt })
  })

  test('a deleted note leaves no word behind, and comes back under a later revision', () => {
    const tombstone = buryNote(note({ revision: 3 }), at)
    expect(tombstone).toEqual({ id: note().id, round: 'asaka-2022-6', revision: 4, deletedAt: at })
    expect(reviveNote(note({ revision: 3 }), tombstone, at)).toMatchObject({ text: note().text, revision: 5 })
  })
})
