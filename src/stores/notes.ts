import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { StorageFailureCode } from '../db/failure.ts'
import { isLaterForm, livingOf } from '../notes/compare.ts'
import { buryNote, reviveNote } from '../notes/edit.ts'
import { decodeMark } from '../notes/mark.ts'
import { isSame, mergeAll } from '../notes/merge.ts'
import { isDeleted, type Note, type NoteRecord } from '../notes/types.ts'
import { eraseNotes } from './erase-notes.ts'
import { UNSAVED_NOTE, useHold } from './hold.ts'
import { newId } from './new-id.ts'
import { createNoteCopies } from './note-copies.ts'
import { createNoteKeeper, type Saved } from './note-keeper.ts'
import type { Kept } from './note-keeping.ts'
import { useNoteDesk } from './note-desk.ts'
import { openNotes } from './note-opening.ts'
import { readMirror, type StartReport } from './note-start.ts'
import { listenToTabs } from './note-tabs.ts'
import { useUpdate } from './update.ts'

/** How the last change is kept; `at` is ISO 8601, UTC. */
export type KeepState = { readonly state: 'idle' | 'saving' } | (Kept & { readonly at: string })

const MOST_STEPS = 20

const now = (): string => new Date().toISOString()
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (notes: readonly Note[]): readonly Note[] => [...notes].sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id))

const createState = (records: readonly NoteRecord[]) => ({
  records: shallowRef<ReadonlyMap<string, NoteRecord>>(new Map(records.map((record) => [record.id, record]))),
  report: shallowRef<StartReport | null>(null),
  keep: shallowRef<KeepState>({ state: 'idle' }),
  /** Notes deleted in this tab, the last one last, to be brought back. */
  deleted: shallowRef<readonly Note[]>([]),
})

function changedBy(before: ReadonlyMap<string, NoteRecord>, incoming: readonly NoteRecord[]): readonly NoteRecord[] {
  return mergeAll([...before.values()], incoming).filter((record) => {
    const known = before.get(record.id)
    return known === undefined || !isSame(known, record)
  })
}

const revivedOver = (note: Note, over: NoteRecord | undefined): Note =>
  over && isDeleted(over) ? reviveNote(note, over, now()) : { ...note, changedAt: now(), revision: note.revision + 1 }

/** Asks the browser to spare this site when room is short; it may refuse, and nothing rests on it. */
const askToPersist = (): void => void globalThis.navigator?.storage?.persist?.().catch(() => undefined)

type Keep = (record: NoteRecord, base: number) => Promise<Saved>

/** What a member does to notes; each change is kept on top of the revision that it was made of. */
function changesOf({ records, deleted }: ReturnType<typeof createState>, keep: Keep) {
  /** Saves a note as the editor holds it, on top of its own revision; the record is at once in the mirror. */
  function save(note: Note): { readonly record: Note; readonly done: Promise<Saved> } {
    const record = { ...note, changedAt: now(), revision: note.revision + 1 }
    return { record, done: keep(record, note.revision) }
  }
  async function remove(note: Note): Promise<Saved> {
    deleted.value = [...deleted.value, note].slice(-MOST_STEPS)
    return keep(buryNote(note, now()), note.revision)
  }
  /** Brings the note back that was deleted last. */
  async function undo(): Promise<Saved | null> {
    const last = deleted.value.at(-1)
    if (last === undefined) return null
    deleted.value = deleted.value.slice(0, -1)
    const revived = revivedOver(last, records.value.get(last.id))
    return keep(revived, revived.revision - 1)
  }
  /** Takes in notes that a file brought, beside those that are here. @returns what changed here */
  async function takeIn(incoming: readonly NoteRecord[]): Promise<readonly Saved[]> {
    const before = records.value
    const saved: Saved[] = []
    for (const record of changedBy(before, incoming)) saved.push(await keep(record, before.get(record.id)?.revision ?? 0))
    return saved
  }
  return { save, remove, undo, takeIn }
}

/**
 * The members' questions and opinions. Every change is written to several engines; they are compared at every start,
 * and whatever one lacks is restored from another and said in `report`.
 */
export const useNotes = defineStore('notes', () => {
  const copies = createNoteCopies()
  const { mirror, marks } = copies
  const state = createState(readMirror(mirror))
  const { records, report, keep: keepState, deleted } = state
  const desk = useNoteDesk()
  const update = useUpdate()
  const { hold, release } = useHold()
  const notes = computed(() => inOrder(livingOf([...records.value.values()])))
  watch(notes, (all) => { desk.count = all.length }, { immediate: true })

  function adopt(record: NoteRecord): void {
    const known = records.value.get(record.id)
    if (known === undefined || known.revision <= record.revision) records.value = new Map(records.value).set(record.id, record)
  }
  /** Whether a newer build writes the notes now: it has taken over, or has changed their form. */
  function isNewer(): boolean {
    if (report.value?.newer || update.overtaken) return true
    if (!isLaterForm(decodeMark(mirror.readMark()))) return false
    update.overtake()
    return true
  }
  const { tellErased } = listenToTabs({ adopt, forget: () => { records.value = new Map() }, marked: isNewer })
  const shelf = openNotes(copies, state)
  const keeper = createNoteKeeper({ ...copies, shelf, newId, adopt })

  /** The words stay on this screen, to be saved as a file. */
  function refuse(record: NoteRecord): Saved {
    adopt(record)
    return { record, conflict: false, kept: { state: 'failed', code: 'newer-database' } }
  }
  async function keep(record: NoteRecord, base: number): Promise<Saved> {
    if (notes.value.length === 0) askToPersist()
    keepState.value = { state: 'saving' }
    const before = records.value
    const saved = isNewer() ? refuse(record) : await keeper.keep(record, base)
    marks.heed(saved.record.id, saved.kept.state === 'failed', before.get(saved.record.id))
    if (!isNewer()) marks.write([...records.value.values()])
    keepState.value = { ...saved.kept, at: now() }
    if (saved.kept.state === 'failed') hold(UNSAVED_NOTE)
    else release(UNSAVED_NOTE)
    return saved
  }
  /** Takes everything away, in every copy and in the marks. @returns why it could not be done, null where it was */
  async function erase(): Promise<StorageFailureCode | null> {
    const failure = isNewer() ? 'newer-database' : await eraseNotes(await shelf(), copies)
    if (failure !== null) return failure
    records.value = new Map()
    deleted.value = []
    keepState.value = { state: 'idle' }
    tellErased()
    return null
  }
  return {
    notes, report, keep: keepState, deleted, ...changesOf(state, keep), erase, newId,
    forgetDeleted: () => { deleted.value = [] },
    dismissReport: () => { report.value = null },
  }
})
