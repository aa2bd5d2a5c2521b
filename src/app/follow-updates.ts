import type { Pinia } from 'pinia'
import { useUpdate } from '../stores/update.ts'
import { tellWorker } from './ask-worker.ts'

/**
 * Tells the reader of every new build that is complete and waits, and notices when one takes over.
 * @param quiet fulfilled when the page has nothing more to ask of its worker: Chromium lets another one take over at once
 *   only where the old one is idle at that moment, and otherwise after 30 seconds
 */
export function followUpdates(registration: ServiceWorkerRegistration, pinia: Pinia, quiet: Promise<unknown>): void {
  const { serviceWorker } = navigator
  const update = useUpdate(pinia)
  const announce = (waiting: ServiceWorker): void => {
    update.announce(() => { void quiet.then(() => { tellWorker(waiting, 'switch') }) })
  }
  // The first worker of all takes over a page of its own build, whenever it gets to that.
  let ours = serviceWorker.controller ?? registration.active ?? registration.installing ?? registration.waiting
  const watchInstalling = (): void => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && registration.active !== null) announce(coming)
    })
  }
  if (registration.waiting !== null && registration.active !== null) announce(registration.waiting)
  watchInstalling()
  registration.addEventListener('updatefound', watchInstalling)
  serviceWorker.addEventListener('controllerchange', () => {
    if (serviceWorker.controller !== ours) update.overtake()
    ours = serviceWorker.controller
  })
}
