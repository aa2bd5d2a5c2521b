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
  readonly clients: { claim(): Promise<void> }
  readonly registration: { readonly scope: string }
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

scope.addEventListener('install', (event) => { void controller.install(event) })
scope.addEventListener('activate', (event) => {
  void controller.activate(event)
  // The first page, too, is to find its files without a network.
  event.waitUntil(scope.clients.claim())
})
scope.addEventListener('fetch', (event) => {
  const file = fileOf(event.request)
  if (file === null) return
  const handle = controller.createHandlerBoundToURL(file)
  event.respondWith(handle({ event, request: event.request, url: new URL(file) }))
})
scope.addEventListener('message', (event) => {
  const question: unknown = event.data
  if (!isWorkerQuestion(question)) return
  if (question === 'switch') return event.waitUntil(scope.skipWaiting())
  event.waitUntil(mendShelf(controller).then((whole) => { event.ports[0]?.postMessage(whole) }))
})
