import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A file of the built app; a page or a cut answer in its place has another hash and is refused. */
export interface BuiltFile {
  /** Relative to the app's folder. */
  readonly url: string
  readonly revision: string
  /** As the browser checks it: `sha256-` and base64. */
  readonly integrity: string
}

/**
 * Every file of a folder and of those within it, in the order of their names.
 * @param leaveOut names that the list is not to hold, such as the one of the worker that carries it
 */
export function listBuiltFiles(dir: string, leaveOut: readonly string[] = []): readonly BuiltFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => !leaveOut.includes(url))
    .sort()
    .map((url) => {
      const hash = createHash('sha256').update(readFileSync(join(dir, url))).digest()
      return { url, revision: hash.toString('hex').slice(0, 16), integrity: `sha256-${hash.toString('base64')}` }
    })
}
