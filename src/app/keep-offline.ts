import type { Pinia } from 'pinia'
import { boundedWait, browserTimers } from '../db/bounded-wait.ts'
import type { KeepingState } from '../domain/offline.ts'
import { useOffline } from '../stores/offline.ts'
import { useUpdate } from '../stores/update.ts'
import { askWhole } from './ask-worker.ts'
import { followUpdates } from './follow-updates.ts'

/** A network that does not answer by then must not hold back a new build. */
const QUIET_MS = 20_000

/** Why the browser cannot keep the app, null where it can. */
function obstacle(): KeepingState | null {
  if (!window.isSecureContext) return 'insecure'
  return 'serviceWorker' in navigator ? null : 'unsupported'
}

/** Fulfilled once a first worker holds the build or has given up. */
function settled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve(askWhole(worker))
      if (worker.state === 'redundant') resolve(false)
    }
    worker.addEventListener('statechange', look)
    look()
  })
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  const url = new URL('service-worker.js', document.baseURI).href
  await navigator.serviceWorker.register(url, { updateViaCache: 'none' })
  return navigator.serviceWorker.getRegistration(url)
}

async function keep(pinia: Pinia, warm: Promise<unknown>): Promise<boolean> {
  const registration = await register()
  if (registration === undefined) return false
  const offline = useOffline(pinia)
  const look = async (): Promise<void> => {
    // Refused where the app's folder cannot be reached; the build that is stored goes on.
    offline.reachable = await registration.update().then(() => true, () => false)
  }
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void look() })
  window.addEventListener('online', () => { void look() })
  window.addEventListener('offline', () => { offline.reachable = false })
  const worker = registration.active ?? registration.installing ?? registration.waiting
  const whole = worker === null ? Promise.resolve(false) : settled(worker)
  followUpdates(registration, pinia, boundedWait(Promise.all([whole.then(look), warm]), QUIET_MS, browserTimers))
  return whole
}

/**
 * Stores the whole app for use without a network, says how that stands, and looks for newer builds. Never rejects.
 * @param warm fulfilled when the page no longer fetches its other pages
 */
export async function keepOffline(pinia: Pinia, warm: Promise<unknown>): Promise<void> {
  const offline = useOffline(pinia)
  offline.persisted = (await navigator.storage?.persisted?.().catch(() => null)) ?? null
  // Also without a worker: the database tells that a newer build has taken over.
  void useUpdate(pinia).reloadDue.then(() => { window.location.reload() })
  const inTheWay = obstacle()
  if (inTheWay !== null) offline.keeping = inTheWay
  else offline.keeping = (await keep(pinia, warm).catch(() => false)) ? 'whole' : 'incomplete'
}
