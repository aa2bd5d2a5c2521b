import { expect, test } from 'vitest'
import { notesFailureSentence } from '../../../src/messages/notes-file.ts'
import { decodeNotesText, writeNotesFile, type NotesFailure, type NotesFailureCode } from '../../../src/notes/file.ts'
import { note } from '../../notes/builders.ts'
import { auditSentence } from '../../torture/audit-sentence.ts'

const whole = writeNotesFile([note()], '2026-11-22T00:00:00.000Z')
const other = (from: string, to: string): string => whole.replace(from, to)

/** The smallest file for each code; one that is left out does not compile. */
const files: Readonly<Record<NotesFailureCode, string>> = {
  empty: ' ',
  'too-large': 'a'.repeat(50_000_001),
  'not-json': 'No,施策番号',
  cut: whole.slice(0, 200),
  'not-notes': '[]',
  'newer-version': other('"version": 1', '"version": 2'),
  invalid: other('"kind": "question"', '"kind": "x"'),
  'duplicate-id': writeNotesFile([note(), note()], '2026-11-22T00:00:00.000Z'),
}

test.each(Object.entries(files))('a file of notes is refused as %s, in a whole sentence', (code, text) => {
  const read = decodeNotesText(text)
  expect(read.ok ? null : read.error.code).toBe(code)
  expect(auditSentence(code, notesFailureSentence('控え.json', (read as { error: NotesFailure }).error), {})).toEqual([])
})
