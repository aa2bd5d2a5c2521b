import { ok } from '../domain/result.ts'
import { isInTheWay } from '../notes/merge.ts'
import type { NoteRow } from './rows.ts'
import type { Shelf } from './shelf.ts'

/** Notes in the tab's memory; what outlives the tab is their mirror alone. */
export function createMemoryNotes(): Pick<Shelf, 'birth' | 'loadNotes' | 'saveNote' | 'restoreNotes' | 'eraseNotes'> {
  const notes = new Map<string, NoteRow>()
  return {
    birth: { fresh: false, dataLoss: null },
    loadNotes: () => Promise.resolve(ok([...notes.values()])),
    saveNote: (row, base) => {
      const stored = notes.get(row.id)
      if (isInTheWay(stored, row, base)) return Promise.resolve(ok({ saved: false, other: stored }))
      notes.set(row.id, row)
      return Promise.resolve(ok({ saved: true }))
    },
    restoreNotes: (rows) => {
      for (const row of rows) notes.set(row.id, row)
      return Promise.resolve(ok(null))
    },
    eraseNotes: () => {
      notes.clear()
      return Promise.resolve(ok(null))
    },
  }
}
