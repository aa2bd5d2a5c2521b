import { watch, type ShallowRef } from 'vue'
import type { Shelf } from '../db/shelf.ts'
import { mergeAll } from '../notes/merge.ts'
import type { NoteRecord } from '../notes/types.ts'
import type { NoteCopies } from './note-copies.ts'
import { startNotes, type StartReport } from './note-start.ts'
import { useRoundsStore } from './rounds.ts'

interface State {
  readonly records: ShallowRef<ReadonlyMap<string, NoteRecord>>
  readonly report: ShallowRef<StartReport | null>
}

/**
 * Compares the copies as soon as the shelf is open, and again when a better shelf takes its place.
 * @returns gives the shelf once that is done
 */
export function openNotes(copies: NoteCopies, { records, report }: State): () => Promise<Shelf> {
  const rounds = useRoundsStore()
  let open: (shelf: Shelf) => void = () => undefined
  let ready = new Promise<Shelf>((resolve) => { open = resolve })
  const held = (): readonly NoteRecord[] => [...records.value.values()]
  async function compare(shelf: Shelf): Promise<Shelf> {
    const started = await startNotes(shelf, copies, held())
    // What was written meanwhile is newer than what the copies held.
    records.value = new Map(mergeAll(started.records, held()).map((record) => [record.id, record]))
    report.value = started.report
    if (!started.report.newer) copies.marks.write(held())
    return shelf
  }
  watch(() => rounds.shelf, (shelf) => {
    if (shelf === null) return
    ready = compare(shelf)
    void ready.then(open)
  }, { immediate: true, flush: 'sync' })
  return () => ready
}
