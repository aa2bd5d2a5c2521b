import { IS_ONE_FILE } from './edition.ts'
import { useRoundsStore } from './rounds.ts'
import { useUpdate } from './update.ts'

/** The storage of this site alone; all local files of a browser share theirs, so the one-file edition keeps nothing in it. */
function ownStorage(): Storage {
  if (IS_ONE_FILE) throw new Error('the storage is shared with other files')
  return globalThis.localStorage
}

/** The files that the browser keeps for this site; undefined on plain http, and in the one-file edition as above. */
export const ownCaches = (): CacheStorage | undefined => (IS_ONE_FILE ? undefined : globalThis.caches)

/** Tells whether a newer build writes here now, whose entries may look otherwise: this one writes none any more. */
export function newerBuild(): () => boolean {
  const update = useUpdate()
  const rounds = useRoundsStore()
  return () => update.overtaken || rounds.shelf?.limitation?.code === 'newer-database'
}

const refuse = (): never => { throw new DOMException('a newer build writes here now', 'VersionError') }

const readOnly = (storage: Storage) => ({
  length: storage.length,
  key: (at: number) => storage.key(at),
  getItem: (key: string) => storage.getItem(key),
  setItem: refuse, removeItem: refuse,
})

/** The same storage, which refuses to be written to once a newer build writes there. */
export function guardedStorage() {
  const isNewer = newerBuild()
  return () => (isNewer() ? readOnly(ownStorage()) : ownStorage())
}
