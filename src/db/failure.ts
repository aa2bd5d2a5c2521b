export type StorageFailureCode =
  | 'quota'
  | 'unavailable'
  /** The engine neither did nor refused what it was asked for. */
  | 'no-answer'
  /** Other files would read and write the same; so nothing is kept. */
  | 'shared-storage'
  /** The engine could not read or write its own files while writing, as on a full disk. */
  | 'unwritable'
  | 'newer-database'
  | 'aborted'
  | 'damaged'
  | 'not-found'
  | 'unstorable'
  /** Too many policies to be read whole. */
  | 'wide'
  | 'unknown'

export interface StorageFailure {
  readonly code: StorageFailureCode
  /** What the engine called it, for a report; never shown alone. */
  readonly args: Readonly<Record<string, string | number>>
}

export const storageFailure = (
  code: StorageFailureCode,
  args: StorageFailure['args'] = {},
): StorageFailure => ({ code, args })

const MAX_DEPTH = 8

/** Strongest cause first: a full disk also aborts the transaction around it. */
const CAUSES: readonly (readonly [StorageFailureCode, readonly string[]])[] = [
  ['quota', ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']],
  ['newer-database', ['VersionError']],
  ['unstorable', ['DataCloneError']],
  ['damaged', ['NotReadableError', 'NotFoundError', 'DataError']],
  [
    'unavailable',
    [
      'MissingAPIError',
      'SecurityError',
      'NotAllowedError',
      'InvalidStateError',
      'DatabaseClosedError',
      'OpenFailedError',
      'UnknownError',
      'TimeoutError',
    ],
  ],
  ['aborted', ['AbortError', 'TransactionInactiveError', 'PrematureCommitError', 'ReadOnlyError']],
]

function wrapped(error: object): unknown[] {
  const { inner, cause, failures } = error as { inner?: unknown; cause?: unknown; failures?: unknown }
  return [inner, cause, ...(Array.isArray(failures) ? (failures as unknown[]) : [])]
}

function causeNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return []
  const { name } = error as { name?: unknown }
  const own = typeof name === 'string' ? [name] : []
  return [...own, ...wrapped(error).flatMap((inner) => causeNames(inner, depth + 1))]
}

/**
 * Our own code for whatever a storage engine threw, by its innermost cause and not by its outer name.
 * @param error anything thrown; Dexie keeps the cause in `inner`, bulk writes in `failures`
 * @returns `unknown` where no cause is recognised; `args.names` lists the names that were met
 */
export function mapStorageError(error: unknown): StorageFailure {
  const names = causeNames(error)
  const found = CAUSES.find(([, causes]) => names.some((name) => causes.includes(name)))
  return storageFailure(found?.[0] ?? 'unknown', { names: [...new Set(names)].join(' < ') })
}
