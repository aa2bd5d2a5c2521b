import { shallowRef } from 'vue'
import type { StorageFailure } from '../db/failure.ts'
import type { Shelf } from '../db/shelf.ts'
import { createSettingCopies } from './setting-copies.ts'
import { startSettings } from './setting-start.ts'

/** Whether settings outlive the page: in both copies, in the shelf or in the mirror alone, or not. */
export type SettingsKept = 'waiting' | 'saving' | 'kept' | 'once' | 'mirror-only' | 'memory-only' | 'failed'

/** Keeps the settings in both copies: every change is in the mirror before anything else happens, and on the shelf as soon as that is open. */
export function createSettingKeeper() {
  const kept = shallowRef<SettingsKept>('waiting')
  const failure = shallowRef<StorageFailure | null>(null)
  /** How many settings the start put back that the database had lost; 0 once that is dismissed. */
  const restored = shallowRef(0)
  let open: Shelf | null = null
  const copies = createSettingCopies()
  /** Keys that this tab has changed. */
  const changed = new Set<string>()
  let mirrored = false
  let saving = 0

  function keptBy(shelf: Shelf): SettingsKept {
    if (failure.value === null && shelf.persistent) return mirrored ? 'kept' : 'once'
    if (mirrored) return 'mirror-only'
    return failure.value === null ? 'memory-only' : 'failed'
  }
  async function save(key: string): Promise<void> {
    const shelf = open
    if (shelf === null) return
    if (saving === 0) failure.value = null
    saving += 1
    kept.value = 'saving'
    failure.value = (await copies.shelve(shelf, key)) ?? failure.value
    saving -= 1
    if (saving === 0) kept.value = keptBy(shelf)
  }
  /** @param above a revision that this change comes after, where it comes from elsewhere */
  function put(key: string, value: unknown, above = 0): void {
    changed.add(key)
    copies.apply(key, value)
    mirrored = copies.stamp(key, above)
    void save(key)
  }
  /** Compares both copies on a shelf that has just been opened, and saves there what was changed before. */
  async function compare(shelf: Shelf): Promise<void> {
    open = shelf
    mirrored = copies.mirror.readAll().ok && shelf.limitation?.code !== 'newer-database'
    const started = await startSettings(shelf, copies.mirror, changed)
    for (const row of started.rows) if (!changed.has(row.key)) copies.adopt(row)
    restored.value += started.restored
    failure.value = started.failure
    if (saving === 0) kept.value = keptBy(shelf)
    for (const key of changed) await save(key)
  }
  return { revisionOf: copies.revisionOf, values: copies.values, settings: copies.settings, kept, failure, restored, put, compare }
}
