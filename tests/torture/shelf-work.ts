import type { StorageFailure } from '../../src/db/failure.ts'
import type { Shelf } from '../../src/db/shelf.ts'
import type { Result } from '../../src/domain/result.ts'
import { snapshot } from '../db/builders.ts'
import { noteOf, roundOf, TEXT } from './shelf-state.ts'

type Work = (shelf: Shelf, policies: number) => Promise<Result<unknown, StorageFailure>>

const ROUND = snapshot().id
const SOURCE = { id: 's1', sha256: 'ab' }

/** Everything that the app asks of the shelf, by name. */
export const shelfWork: Readonly<Record<string, Work>> = {
  'replace a round': (shelf, policies) => shelf.save(roundOf(policies + 1, { title: '訂正版' }), { sha256: 'cc', imported: true }),
  'add a round': (shelf, policies) => shelf.save(roundOf(policies, { id: 'third' }), { sha256: 'dd' }),
  'rename a round': (shelf) => shelf.retitle(ROUND, '別の題'),
  'remove a round': (shelf) => shelf.remove(ROUND),
  'keep a text': (shelf) => shelf.saveSource(ROUND, SOURCE, `${TEXT}続き`),
  'save a new note': (shelf) => shelf.saveNote(noteOf(4, 1, '新しい質問'), 0),
  'save a changed note': (shelf) => shelf.saveNote(noteOf(2, 2, '直した質問'), 1),
  'restore notes': (shelf) => shelf.restoreNotes([noteOf(1, 3, '控えの質問'), noteOf(3, 1, '質問3'), noteOf(5, 1, '失われた質問')]),
  'erase the notes': (shelf) => shelf.eraseNotes(),
  'save a setting': (shelf) => shelf.saveSetting({ key: 'point:y', value: { checked: true, note: '' }, revision: 1 }),
  'change a setting': (shelf) => shelf.saveSetting({ key: 'point:x', value: { checked: false, note: '未了' }, revision: 3 }),
  'take a setting back': (shelf) => shelf.saveSetting({ key: 'point:x', revision: 3 }),
  'forget collected work': (shelf) => shelf.saveSetting({ key: 'collected-notes' }),
  'list the rounds': (shelf) => shelf.list(),
  'find a round': (shelf) => shelf.find(ROUND),
  'open a round': (shelf) => shelf.load(ROUND),
  'read a text': (shelf) => shelf.loadSource(ROUND, SOURCE),
  'read the notes': (shelf) => shelf.loadNotes(),
  'read the settings': (shelf) => shelf.loadSettings(),
}
