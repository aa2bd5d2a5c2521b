import { createPinia, setActivePinia } from 'pinia'
import { watch } from 'vue'
import { openDatabase, type Engine, type MiharashiDatabase } from '../../src/db/database.ts'
import { invariant } from '../../src/domain/result.ts'
import type { ShippedRound } from '../../src/domain/shipped-round.ts'
import type { RoundsPorts } from '../../src/stores/rounds-ports.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { handTimers, snapshot } from '../db/builders.ts'
import { answerWith, corrected, device, portsOf, ship, type Device } from './builders.ts'

type Store = ReturnType<typeof useRoundsStore>

export const shipped = await ship(snapshot())
export const refreshed = await ship(corrected)

/** One start of the app, up to the first numbers. */
export async function start(on: Device, rounds: readonly ShippedRound[], over: Partial<RoundsPorts> = {}): Promise<Store> {
  setActivePinia(createPinia())
  const store = useRoundsStore()
  await store.boot(portsOf(on, rounds, over))
  return store
}

/** One start during which every wait ends as soon as it has begun to matter. */
export async function startLetting(on: Device, over: Partial<RoundsPorts>): Promise<Store> {
  let running = true
  const booted = start(on, [shipped.round], over).finally(() => {
    running = false
  })
  while (running) {
    await new Promise((resolve) => setImmediate(resolve))
    on.timers.elapse()
  }
  return booted
}

export function shelved(store: Store): Promise<string> {
  return new Promise((resolve) => {
    watch(
      () => store.shelving,
      (now) => {
        if (now === 'stored' || now === 'not-stored') resolve(now)
      },
      { immediate: true, flush: 'sync' },
    )
  })
}

export async function deviceWithRound(): Promise<Device> {
  const on = device(answerWith(shipped.body))
  await shelved(await start(on, [shipped.round]))
  on.requests.length = 0
  return on
}

export const codes = (store: Store): string[] => store.notices.map(({ code }) => code)

export async function inDatabase<T>(on: Device, work: (db: MiharashiDatabase) => Promise<T>): Promise<T> {
  const opened = await openDatabase({ engine: on.engine() as Engine, timers: handTimers(), waitMs: 1 })
  invariant(opened.ok, 'the test database opens')
  const result = await work(opened.value)
  opened.value.close()
  return result
}
