import { shallowRef } from 'vue'
import type { StorageFailure } from '../db/failure.ts'
import type { SettingRow } from '../db/rows.ts'
import { createSettingMirror, settingOfEvent } from '../db/setting-mirror.ts'
import type { Shelf } from '../db/shelf.ts'
import { guardedStorage } from './own-storage.ts'
import { applySetting, DEFAULT_SETTINGS, type Settings } from './setting-values.ts'

/**
 * The settings as this tab knows them, and the ways into their two copies.
 * Each has a revision, by which the later of two copies is told, in this tab and in others.
 */
export function createSettingCopies() {
  /** Raw values by key, as they are stored. */
  const values = shallowRef<ReadonlyMap<string, unknown>>(new Map())
  const settings = shallowRef<Settings>(DEFAULT_SETTINGS)
  const revisions = new Map<string, number>()
  const mirror = createSettingMirror(guardedStorage())

  const revisionOf = (key: string): number => revisions.get(key) ?? 0
  function apply(key: string, value: unknown): void {
    const next = new Map(values.value)
    if (value === undefined) next.delete(key)
    else next.set(key, value)
    values.value = next
    settings.value = applySetting(settings.value, key, value)
  }
  /** Takes a row over, unless this tab knows a later revision. */
  function adopt({ key, value, revision = 0 }: SettingRow): void {
    if (revision < revisionOf(key)) return
    revisions.set(key, revision)
    apply(key, value)
  }
  /** Writes the value as it is now to the mirror, one revision on. @param above another copy's revision @returns whether it is there */
  function stamp(key: string, above = 0): boolean {
    const revision = Math.max(revisionOf(key), mirror.read(key)?.revision ?? 0, above) + 1
    revisions.set(key, revision)
    return mirror.write({ key, value: values.value.get(key), revision }).ok
  }
  /** Brings the value as it is now to the shelf. @returns why it is not there, null where it is */
  async function shelve(shelf: Shelf, key: string): Promise<StorageFailure | null> {
    const row = { key, value: values.value.get(key), revision: revisionOf(key) }
    const saved = await shelf.saveSetting(row)
    if (!saved.ok) return saved.error
    const there = saved.value.revision ?? 0
    if (there <= row.revision) {
      if (shelf.persistent) mirror.write({ ...row, stored: true })
    } else if (revisionOf(key) === row.revision) {
      // Another tab was further on; what the reader does last holds.
      stamp(key, there)
      return shelve(shelf, key)
    }
    return null
  }

  const first = mirror.readAll()
  if (first.ok) first.value.forEach(adopt)
  globalThis.addEventListener?.('storage', ({ key, newValue }) => {
    const entry = settingOfEvent(key, newValue)
    if (entry !== null && entry.revision > revisionOf(entry.key)) adopt(entry)
  })
  return { values, settings, mirror, revisionOf, apply, adopt, stamp, shelve }
}
