import { createPinia, setActivePinia } from 'pinia'
import { expect, vi } from 'vitest'
import type { Engine } from '../../src/db/database.ts'
import { openShelf } from '../../src/db/open-shelf.ts'
import type { Shelf } from '../../src/db/shelf.ts'
import { beginNote } from '../../src/notes/edit.ts'
import type { Note } from '../../src/notes/types.ts'
import { useNotes } from '../../src/stores/notes.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { decodeLoosely, freshEngine, handTimers } from '../db/builders.ts'
import { mapStorage } from '../db/map-storage.ts'
import { MemoryCaches } from '../db/memory-caches.ts'
import { evidence } from '../notes/builders.ts'

/** The device of a member: what its two storages hold from one start of the app to the next. */
export const on: { engine: Partial<Engine>; kept: Map<string, string> } = { engine: {}, kept: new Map() }

/** A device that nobody has written on, as the one that the app finds. */
export function takeFreshDevice(): void {
  on.engine = freshEngine()
  on.kept = new Map()
  vi.stubGlobal('localStorage', mapStorage(on.kept))
}

/** Gives the device a browser that keeps files, which the test can look into and refuse to be written. */
export function stubFiles(): MemoryCaches {
  const device = new MemoryCaches()
  vi.stubGlobal('caches', device.storage)
  return device
}

export const open = (): Promise<Shelf> => openShelf({ decode: decodeLoosely, engine: () => on.engine, timers: handTimers() })

/** One start of the app with its shelf open; `over` breaks some of it. */
export async function start(over: Partial<Shelf> = {}) {
  setActivePinia(createPinia())
  const notes = useNotes()
  useRoundsStore().shelf = { ...(await open()), ...over }
  await vi.waitFor(() => expect(notes.report).not.toBeNull())
  return notes
}

export const written = (text: string): Note =>
  ({ ...beginNote({ round: 'asaka-2022-6', municipality: '朝霞市', addressee: '財産管理課', evidence: evidence() }, crypto.randomUUID(), '2026-11-20T01:00:00.000Z'), text })

export const textsOf = (store: ReturnType<typeof useNotes>): readonly string[] => store.notes.map(({ text }) => text)
export const entries = (): string[] => [...on.kept.keys()].filter((key) => key.startsWith('miharashi.note.'))
