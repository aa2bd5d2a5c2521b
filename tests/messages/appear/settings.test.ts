import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { expect, test, vi } from 'vitest'
import { storageFailure, type StorageFailureCode } from '../../../src/db/failure.ts'
import { createMemoryShelf } from '../../../src/db/memory-shelf.ts'
import type { Shelf } from '../../../src/db/shelf.ts'
import { fail } from '../../../src/domain/result.ts'
import { settingsSentences } from '../../../src/messages/settings.ts'
import { useRoundsStore } from '../../../src/stores/rounds.ts'
import { useSettings } from '../../../src/stores/settings.ts'
import type { SettingsKept } from '../../../src/stores/setting-keeper.ts'
import { mapStorage } from '../../db/map-storage.ts'
import { auditSentence } from '../../torture/audit-sentence.ts'
import { everyCodeAppears, type Said } from './appear.ts'

const memory = createMemoryShelf(storageFailure('unavailable'), () => '2026-11-20T00:00:00.000Z')
const lasting: Shelf = { ...memory, persistent: true, limitation: null }
const refusing = (code: StorageFailureCode): Shelf => ({ ...lasting, saveSetting: () => Promise.resolve(fail(storageFailure(code))) })
const never: Shelf = { ...lasting, saveSetting: () => new Promise(() => undefined) }

/** What stands beside the settings once a point was looked at. @param mirror whether the browser lets the app write its second copy */
const settled = (shelf: Shelf | null, mirror = true) => async (): Promise<readonly Said[]> => {
  vi.stubGlobal('localStorage', mirror ? mapStorage(new Map()) : undefined)
  setActivePinia(createPinia())
  const settings = useSettings()
  useRoundsStore().shelf = shelf
  await nextTick()
  settings.mark('x', { checked: true, note: '' })
  await new Promise((resolve) => { setImmediate(resolve) })
  vi.unstubAllGlobals()
  return [{ code: settings.kept, args: { cause: settings.failure?.code ?? '' } }]
}

const sentences = Object.fromEntries(Object.entries(settingsSentences).map(([kept, sentence]) => [kept, ({ cause }: Said['args'] & object) => sentence((cause || null) as StorageFailureCode | null)])) as Record<SettingsKept, (args: Said['args'] & object) => string>

everyCodeAppears('what stands beside the settings', sentences, {
  waiting: settled(null),
  saving: settled(never),
  kept: settled(lasting),
  once: settled(lasting, false),
  'mirror-only': settled(memory),
  'memory-only': settled(memory, false),
  failed: settled(refusing('quota'), false),
})

test.each<StorageFailureCode>(['quota', 'unwritable', 'no-answer', 'aborted'])('why the database does not hold a setting is said where it is %s', async (cause) => {
  const [said] = await settled(refusing(cause))()
  expect(said).toEqual({ code: 'mirror-only', args: { cause } })
  expect(auditSentence(cause, sentences['mirror-only'](said!.args!), {})).toEqual([])
  expect(sentences['mirror-only'](said!.args!)).not.toBe(sentences['mirror-only']({ cause: '' }))
})
