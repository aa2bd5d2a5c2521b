import { fail, type Result } from '../domain/result.ts'
import { boundedWait } from './bounded-wait.ts'
import { openDatabase, type MiharashiDatabase, type OpenOptions } from './database.ts'
import { storageFailure, type StorageFailure } from './failure.ts'

type Answer<T> = Promise<Result<T, StorageFailure>>
type Work<T> = (db: MiharashiDatabase) => Answer<T>

export interface LivingConnection {
  /** Runs work; never rejects and never waits without end. */
  readonly attempt: <T>(work: Work<T>) => Answer<T>
  readonly close: () => void
}

/** Longer than a slow tablet takes to store a large round, shorter than a reader waits for a word. */
const ANSWER_WAIT_MS = 30_000

/**
 * Runs work on the connection; a lost one is replaced by a new handle, once per piece of work.
 * Work that is not answered in time is taken back as far as the engine lets it, and ends with `no-answer`;
 * what comes after it gets a new handle.
 */
export function onLivingConnection(first: MiharashiDatabase, options: OpenOptions): LivingConnection {
  let db = first
  async function ask<T>(work: Work<T>): Answer<T> {
    const asked = db
    const waited = await boundedWait(work(asked), ANSWER_WAIT_MS, options.timers)
    if (waited.inTime) return waited.value
    asked.takeBack()
    asked.close()
    return fail(storageFailure('no-answer', { waitedMs: ANSWER_WAIT_MS }))
  }
  async function askTwice<T>(work: Work<T>): Answer<T> {
    const tried = await ask(work)
    if (tried.ok || tried.error.code !== 'unavailable') return tried
    db.close()
    const reopened = await openDatabase(options)
    if (!reopened.ok) return reopened
    db = reopened.value
    return ask(work)
  }
  return {
    attempt: async (work) => {
      const done = await askTwice(work)
      if (!done.ok && done.error.code === 'newer-database') options.overtaken?.()
      return done
    },
    close: () => db.close(),
  }
}
