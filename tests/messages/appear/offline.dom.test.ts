import { createPinia, type Pinia } from 'pinia'
import { afterEach, vi } from 'vitest'
import { keepOffline } from '../../../src/app/keep-offline.ts'
import { tellInside } from '../../../src/app/tell-inside.ts'
import type { KeepingState } from '../../../src/domain/offline.ts'
import { INSIDE_ELEMENT } from '../../../src/domain/inside-files.ts'
import { KEEPING_SENTENCES } from '../../../src/messages/offline.ts'
import { useOffline } from '../../../src/stores/offline.ts'
import { everyCodeAppears, type Said } from './appear.ts'

afterEach(() => { vi.unstubAllGlobals() })

/** What a browser makes of the service worker; the worker answers whether it holds the whole build. */
function stubBrowser({ secure = true, worker, whole = true }: { secure?: boolean; worker?: ServiceWorkerState | 'refused'; whole?: boolean }): void {
  vi.stubGlobal('isSecureContext', secure)
  const active = Object.assign(new EventTarget(), {
    state: worker, postMessage: (_: unknown, [port]: readonly MessagePort[]) => { port!.postMessage(whole) },
  })
  const registration = Object.assign(new EventTarget(), { active, installing: null, waiting: null, update: () => Promise.resolve() })
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: active, getRegistration: () => Promise.resolve(registration),
    register: () => (worker === 'refused' ? Promise.reject(new TypeError('refused')) : Promise.resolve(registration)),
  })
  vi.stubGlobal('navigator', { storage: undefined, ...(worker === undefined ? {} : { serviceWorker }) })
}

/** What the header says once there is nothing left to wait for. */
const said = (start: (pinia: Pinia) => unknown) => async (): Promise<readonly Said[]> => {
  const pinia = createPinia()
  await start(pinia)
  return [{ code: useOffline(pinia).keeping }]
}
const keeping = (browser: Parameters<typeof stubBrowser>[0]) => said((pinia) => {
  stubBrowser(browser)
  return keepOffline(pinia, Promise.resolve())
})

const sentences = Object.fromEntries(Object.entries(KEEPING_SENTENCES).map(([state, sentence]) => [state, () => sentence])) as Record<KeepingState, () => string>

everyCodeAppears('use without a network', sentences, {
  preparing: said((pinia) => {
    stubBrowser({ worker: 'installing' })
    void keepOffline(pinia, Promise.resolve())
    return new Promise((resolve) => { setTimeout(resolve) })
  }),
  whole: keeping({ worker: 'activated' }),
  incomplete: async () => {
    const ends = [await keeping({ worker: 'redundant' })(), await keeping({ worker: 'refused' })(), await keeping({ worker: 'activated', whole: false })()]
    return ends.find(([one]) => one!.code !== 'incomplete') ?? ends[0]!
  },
  insecure: keeping({ secure: false, worker: 'activated' }),
  unsupported: keeping({}),
  inside: said((pinia) => {
    const files = document.createElement('script')
    files.id = INSIDE_ELEMENT
    files.type = 'application/json'
    files.textContent = '{"made":"2026-11-20","files":{}}'
    document.body.append(files)
    tellInside(pinia)
    files.remove()
  }),
})
