import type { Pinia } from 'pinia'
import { useUpdate } from '../stores/update.ts'
import { tellWorker } from './ask-worker.ts'

function announce(waiting: ServiceWorker, pinia: Pinia): void {
  useUpdate(pinia).announce(() => tellWorker(waiting, 'switch'))
}

/** Tells the reader of every new build that is complete and waits, and notices when one takes over. */
export function followUpdates(registration: ServiceWorkerRegistration, pinia: Pinia): void {
  const { serviceWorker } = navigator
  const update = useUpdate(pinia)
  // The first worker of all takes over a page of its own build, whenever it gets to that.
  let ours = serviceWorker.controller ?? registration.active ?? registration.installing ?? registration.waiting
  const watchInstalling = (): void => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && registration.active !== null) announce(coming, pinia)
    })
  }
  if (registration.waiting !== null && registration.active !== null) announce(registration.waiting, pinia)
  watchInstalling()
  registration.addEventListener('updatefound', watchInstalling)
  serviceWorker.addEventListener('controllerchange', () => {
    if (serviceWorker.controller !== ours) update.overtake()
    ours = serviceWorker.controller
  })
}
