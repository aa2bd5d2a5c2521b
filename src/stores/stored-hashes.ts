/** `known` is false where the browser refuses to tell. */
export type Recalled =
  | { readonly known: true; readonly sha256: string | null }
  | { readonly known: false }

/** Which file each round on the shelf was read from, known without waiting for the database. */
export interface StoredHashes {
  recall(round: string): Recalled
  remember(round: string, sha256: string): void
  forget(round: string): void
}

type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (round: string): string => `miharashi:round:${round}`

/**
 * Hints in a storage that answers at once. A lost or wrong hint costs a look or a request, never a round;
 * so a storage that refuses is passed over.
 * @param storage gives the storage; may throw where the browser bars it
 */
export function createStoredHashes(storage: () => TextStorage): StoredHashes {
  const attempt = <T>(work: (storage: TextStorage) => T, otherwise: T): T => {
    try {
      return work(storage())
    } catch {
      return otherwise
    }
  }
  return {
    recall: (round) =>
      attempt<Recalled>((it) => ({ known: true, sha256: it.getItem(keyOf(round)) }), { known: false }),
    remember: (round, sha256) => attempt((it) => it.setItem(keyOf(round), sha256), undefined),
    forget: (round) => attempt((it) => it.removeItem(keyOf(round)), undefined),
  }
}
