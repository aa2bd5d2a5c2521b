import { forceCloseDatabase, IDBDatabase, IDBFactory, IDBOpenDBRequest, IDBTransaction } from 'fake-indexeddb'

/** Ways in which the engine can fail a request. */
export const FAILINGS = ['throws', 'request error', 'abort', 'quota', 'quota abort', 'quota at commit', 'dead handle'] as const
export type Failing = typeof FAILINGS[number]

/** Neither done nor refused: no event ever comes, and what is asked later waits behind it. */
export const HUNG = 'hung'

export interface FailingEngine {
  /** Requests and transactions that were begun. */
  readonly seen: () => number
  readonly stop: () => void
}

/** What the stand-in of the engine has inside. */
interface Inside {
  readonly db: IDBDatabase
  _requests: readonly unknown[]
  _state: string
  _started: boolean
  _abort(name: string | null): void
  _start(): void
  _execRequestAsync: (wish: { readonly source?: unknown; readonly operation: () => unknown }) => unknown
}

/** Transactions that were made to hang, to be ended with the process that has them. */
const stuck = new Set<Inside>()

function hang(tx: Inside): void {
  stuck.add(tx)
  tx._start = () => { tx._started = true }
}

const exception = (name: string): DOMException => new DOMException('made to fail', name)
const failWith = (name: string) => (): never => { throw exception(name) }

/** Fails one request of a transaction, whose `run` would do it. */
const failRequest: Record<Failing | typeof HUNG, (tx: Inside, run: (operation?: () => unknown) => unknown) => unknown> = {
  throws: () => { throw exception('UnknownError') },
  'request error': (_tx, run) => run(failWith('UnknownError')),
  abort: (tx, run) => {
    const request = run()
    tx._abort(null)
    return request
  },
  quota: (_tx, run) => run(failWith('QuotaExceededError')),
  'quota abort': (tx, run) => {
    const request = run()
    tx._abort('QuotaExceededError')
    return request
  },
  'quota at commit': (tx, run) => {
    const start = tx._start.bind(tx)
    tx._start = () => {
      if (tx._requests.length > 0 || tx._state === 'finished') start()
      else tx._abort('QuotaExceededError')
    }
    return run()
  },
  [HUNG]: (tx, run) => {
    const request = run()
    hang(tx)
    return request
  },
  'dead handle': (tx, run) => {
    const request = run()
    forceCloseDatabase(tx.db as never)
    return request
  },
}

/** Fails the very beginning of a transaction. */
function failTransaction(db: IDBDatabase, failing: Failing | typeof HUNG, begin: () => unknown): unknown {
  if (failing === 'throws') throw exception('UnknownError')
  if (failing === 'dead handle') forceCloseDatabase(db as never)
  const begun = begin() as Inside
  if (failing === HUNG) {
    hang(begun)
    return begun
  }
  if (failing !== 'quota at commit') begun._abort(failing.startsWith('quota') ? 'QuotaExceededError' : null)
  return begun
}

/**
 * Lets the n-th request, transaction or opening of the engine's stand-in fail, once.
 * @param n 1-based; 0 fails none and only counts
 */
export function failNth(n: number, failing: Failing | typeof HUNG): FailingEngine {
  let seen = 0
  const { warn } = console
  // The library tells of every connection that it replaces.
  console.warn = () => undefined
  const requests = IDBTransaction.prototype as unknown as Inside
  const databases = IDBDatabase.prototype as unknown as { transaction: (...given: unknown[]) => unknown }
  const { _execRequestAsync: request } = requests
  const { transaction } = databases
  const factories = IDBFactory.prototype as unknown as { open: (...given: unknown[]) => unknown }
  const open = Reflect.get(factories, 'open')
  requests._execRequestAsync = function (this: Inside, wish) {
    const run = (operation = wish.operation): unknown => request.call(this, { ...wish, operation })
    // The stand-in's own, for building an index.
    if (!wish.source) return run()
    seen += 1
    return seen === n ? failRequest[failing](this, run) : run()
  }
  databases.transaction = function (this: IDBDatabase, ...given) {
    const begin = (): unknown => transaction.apply(this, given)
    // The stand-in's own, for changing tables.
    if (given[1] === 'versionchange') return begin()
    seen += 1
    return seen === n ? failTransaction(this, failing, begin) : begin()
  }
  factories.open = function (this: IDBFactory, ...given) {
    seen += 1
    if (seen === n && failing === HUNG) return new IDBOpenDBRequest()
    if (seen === n) throw exception('UnknownError')
    return open.apply(this, given)
  }
  return {
    seen: () => seen,
    stop: () => {
      requests._execRequestAsync = request
      databases.transaction = transaction
      factories.open = open
      console.warn = warn
      for (const tx of stuck) if (tx._state !== 'finished') tx._abort('AbortError')
      stuck.clear()
    },
  }
}
