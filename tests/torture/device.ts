import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import type { Timers } from '../../src/db/bounded-wait.ts'
import type { Engine } from '../../src/db/database.ts'
import type { Shelf } from '../../src/db/shelf.ts'
import { useNotes } from '../../src/stores/notes.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { useSettings } from '../../src/stores/settings.ts'
import { mapStorage } from '../db/map-storage.ts'
import { freshEngine } from '../db/builders.ts'
import { open } from './shelf-state.ts'

/** A device on which the app is started again and again: its database, and its storage of texts. */
export interface Device {
  engine: Engine
  readonly texts: Map<string, string>
}

export const freshDevice = (): Device => ({ engine: freshEngine(), texts: new Map() })

const MOST_TICKS = 20_000
/** More turns than any piece of work of a session takes. */
const TICKS_OF_A_WAIT = 1_500

/** A clock that stands still while anything is being done: a wait ends after many turns. */
export function idleTimers(): Timers {
  const waiting = new Set<object>()
  return {
    set: (run) => {
      const wait = {}
      waiting.add(wait)
      let left = TICKS_OF_A_WAIT
      const turn = (): void => {
        if (!waiting.has(wait)) return
        left -= 1
        if (left > 0) return void setImmediate(turn)
        waiting.delete(wait)
        run()
      }
      setImmediate(turn)
      return wait
    },
    clear: (handle) => void waiting.delete(handle as object),
  }
}

/** Waits on a condition as long as the engine has anything to do. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tick = 0; !holds(); tick += 1) {
    if (tick > MOST_TICKS) throw new Error('the app comes to no rest')
    await new Promise((resolve) => { setImmediate(resolve) })
  }
}

export interface Started {
  readonly notes: ReturnType<typeof useNotes>
  readonly settings: ReturnType<typeof useSettings>
  readonly shelf: Shelf
}

/** One start of the app's stores on a device, at rest. @param timers its clock; time stands still unless given */
export async function startOn(device: Device, timers?: Timers): Promise<Started> {
  Object.defineProperty(globalThis, 'localStorage', { value: mapStorage(device.texts), configurable: true, writable: true })
  setActivePinia(createPinia())
  const notes = useNotes()
  const settings = useSettings()
  const shelf = await open(device.engine, timers)
  useRoundsStore().shelf = shelf
  await nextTick()
  await until(() => notes.report !== null && !['waiting', 'saving'].includes(settings.kept))
  return { notes, settings, shelf }
}
