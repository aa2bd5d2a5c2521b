import { IS_ONE_FILE } from './edition.ts'

/** The storage of this site alone; all local files of a browser share theirs, so the one-file edition keeps nothing in it. */
export function ownStorage(): Storage {
  if (IS_ONE_FILE) throw new Error('the storage is shared with other files')
  return globalThis.localStorage
}
