import { builtFiles } from 'virtual:built-files'
import { PrecacheController } from 'workbox-precaching'
import { mendShelf } from './mend-shelf.ts'
import { isWorkerQuestion } from './worker-questions.ts'

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends LastingEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface WorkerScope {
  readonly clients: { claim(): Promise<void>; matchAll(which: { includeUncontrolled: true }): Promise<readonly unknown[]> }
  readonly registration: { readonly scope: string; readonly installing: unknown; readonly waiting: unknown }
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: LastingEvent & MessageEvent) => void): void
  skipWaiting(): Promise<void>
}

const scope = self as unknown as WorkerScope
const controller = new PrecacheController()
// A file whose hash differs, such as a sign-in page in its place, makes the whole installation fail, and the old build stays.
controller.addToCacheList(builtFiles)

/** The file of the build that a request asks for; every address of the folder itself is the one page. */
function fileOf(request: Request): string | null {
  if (request.method !== 'GET' || !request.url.startsWith(scope.registration.scope)) return null
  const { origin, pathname } = new URL(request.url)
  const file = pathname === new URL(scope.registration.scope).pathname ? `${scope.registration.scope}index.html` : origin + pathname
  return controller.getCacheKeyForURL(file) === undefined ? null : file
}

/** Whether a request may be for a file of a build before, which the folder no longer holds. */
const isOfSomeBuild = ({ method, url }: Request): boolean => method === 'GET' && url.startsWith(`${scope.registration.scope}assets/`)

/** A script or style of a build before, which a page of that build may still ask for; its name says what it holds. */
async function findOfEarlierBuild(request: Request): Promise<Response> {
  const cache = await caches.open(controller.strategy.cacheName)
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request)
}

/** Removes the files of builds before, unless another page may be of one of them, or a build that comes has put its own beside them. */
async function clearEarlierBuilds(event: LastingEvent): Promise<void> {
  const pages = await scope.clients.matchAll({ includeUncontrolled: true })
  const { installing, waiting } = scope.registration
  if (pages.length === 1 && installing === null && waiting === null) await controller.activate(event)
}

scope.addEventListener('install', (event) => { void controller.install(event) })
scope.addEventListener('activate', (event) => {
  // The first page, too, is to find its files without a network.
  event.waitUntil(scope.clients.claim())
})
scope.addEventListener('fetch', (event) => {
  const file = fileOf(event.request)
  if (file === null) {
    if (isOfSomeBuild(event.request)) event.respondWith(findOfEarlierBuild(event.request))
    return
  }
  const handle = controller.createHandlerBoundToURL(file)
  event.respondWith(handle({ event, request: event.request, url: new URL(file) }))
})
scope.addEventListener('message', (event) => {
  const question: unknown = event.data
  if (!isWorkerQuestion(question)) return
  if (question === 'switch') return event.waitUntil(scope.skipWaiting())
  event.waitUntil(mendShelf(controller).then(async (whole) => {
    // Before the answer, after which the page looks for a newer build.
    await clearEarlierBuilds(event)
    event.ports[0]?.postMessage(whole)
  }))
})
