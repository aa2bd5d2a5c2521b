/** The clock that waits are measured with, so that a test can let time pass. */
export interface Timers {
  set(run: () => void, ms: number): unknown
  clear(handle: unknown): void
}

export const browserTimers: Timers = {
  set: (run, ms) => globalThis.setTimeout(run, ms),
  clear: (handle) => globalThis.clearTimeout(handle as ReturnType<typeof setTimeout>),
}

export type Waited<T> = { readonly inTime: true; readonly value: T } | { readonly inTime: false }

/**
 * Waits for work at most `ms` milliseconds; the work itself is not stopped.
 * @returns the value, or `inTime: false`
 * @throws what the work throws within the time; a later failure is of no interest any more
 */
export function boundedWait<T>(work: Promise<T>, ms: number, timers: Timers): Promise<Waited<T>> {
  return new Promise((resolve, reject) => {
    const handle = timers.set(() => resolve({ inTime: false }), ms)
    work.then(
      (value) => {
        timers.clear(handle)
        resolve({ inTime: true, value })
      },
      (error: unknown) => {
        timers.clear(handle)
        reject(error instanceof Error ? error : new Error('a wait ended badly', { cause: error }))
      },
    )
  })
}
