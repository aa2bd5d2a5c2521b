import { describe, expect, test } from 'vitest'
import { NOTE_KINDS, type NoteKind } from '../../src/notes/types.ts'
import { boardTitle, buildBoard, buildNoteView, sortNotes } from '../../src/view/note-board.ts'
import { buildNoteTable, chosenNotes, formatMinute, groundsOf, NOTE_HEADINGS } from '../../src/view/note-table.ts'
import { writeCsv } from '../../src/tables/csv.ts'
import { evidence, note } from '../notes/builders.ts'
import { readCsv } from '../tables/read-csv.ts'

const atHand = new Map([['asaka-2022-6', new Set(['653', '654'])]])
const all = { drafts: true, memos: true, prepared: true }
const none = { drafts: false, memos: false, prepared: false }
const ofKind = (kind: NoteKind) => note({ id: kind, kind, status: 'submit' })

describe('the board', () => {
  test('puts each note under its status and priority, and counts them in its title', () => {
    const board = buildBoard([note({ id: 'a', status: 'submit', priority: 'low' }), note({ id: 'b', priority: 'high' }), note({ id: 'c', priority: 'low' })], atHand)
    expect(board.map(({ word, count }) => [word, count])).toEqual([['提出する', 1], ['下書き', 2]])
    expect(board[1]!.groups.map(({ word, notes }) => [word, notes.map((view) => view.note.id)])).toEqual([['優先度 高', ['b']], ['優先度 低', ['c']]])
    expect(boardTitle(board)).toBe('質問・意見　3件（提出する1、下書き2）')
    expect(boardTitle(buildBoard([], atHand))).toBe('質問・意見　まだありません')
  })

  test('goes by policy and place, the whole last', () => {
    const whole = note({ id: 'w', evidence: evidence({ policy: '', place: '全体' }) })
    const later = note({ id: 'l', evidence: evidence({ policy: '654', place: '654 指標1' }) })
    expect(sortNotes([whole, later, note()]).map(({ id }) => id)).toEqual([note().id, 'l', 'w'])
  })

  test('keeps and tells of a note whose policy or round is gone', () => {
    expect(buildNoteView(note(), atHand).lost).toBeNull()
    expect(buildNoteView(note({ evidence: evidence({ policy: '999' }) }), atHand).lost).toContain('施策999')
    expect(buildNoteView(note({ round: 'other' }), atHand).lost).toContain('評価')
    expect(buildNoteView(note({ round: '', evidence: evidence({ policy: '' }) }), atHand).lost).toBeNull()
  })
})

describe('handing in', () => {
  test('takes what is marked 提出する, and private kinds only when chosen', () => {
    const notes = NOTE_KINDS.map(ofKind)
    expect(chosenNotes(notes, none).map(({ kind }) => kind).sort()).toEqual(['material', 'opinion', 'question'])
    expect(chosenNotes(notes, { ...none, memos: true }).map(({ kind }) => kind)).toContain('memo')
    expect(chosenNotes(notes, { ...none, memos: true }).map(({ kind }) => kind)).not.toContain('prepared')
    expect(chosenNotes(notes, all)).toHaveLength(5)
    expect(chosenNotes([note()], none)).toEqual([])
    expect(chosenNotes([note()], { ...none, drafts: true })).toEqual([note()])
  })

  test('gives the fourteen columns, formulas neutralised, lines of text whole', () => {
    const written = note({ text: '=1+1\n二行目、"引用"', author: '＝委員', answer: '', createdAt: '2026-11-20T16:05:00.000Z' })
    const records = readCsv(writeCsv(buildNoteTable([written])))
    expect(records[0]).toEqual([...NOTE_HEADINGS])
    expect(records[0]).toHaveLength(14)
    expect(records[1]).toEqual([
      '1', '653', '公共施設の効果的・効率的な管理運営', '財産管理課', '653 指標1', '質問', "'=1+1\n二行目、\"引用\"", groundsOf(written), '1491', '中', "'＝委員", '2026-11-21 01:05', '', '',
    ])
    expect(formatMinute('2026-11-20T00:00:00.000Z')).toBe('2026-11-20 09:00')
  })
})
