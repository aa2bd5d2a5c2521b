import type { Progress, ReadOutcome } from '../intake/read-all.ts'
import type { GivenFile } from '../intake/read-file.ts'
import type { ReadingNews } from '../worker/read-files.ts'
import { IS_ONE_FILE } from './edition.ts'

/** How reading ended: with what was read, given up by the reader, or on a failure of the reading itself. */
export type ReadingEnd = { readonly kind: 'read'; readonly outcome: ReadOutcome } | { readonly kind: 'cancelled' } | { readonly kind: 'broken' } | { readonly kind: 'too-large' }

export interface Reading {
  readonly end: Promise<ReadingEnd>
  cancel(): void
}

/** What may be read where the page itself must do it. */
const MOST_BYTES_HERE = 5_000_000

/** In the page itself: the one-file edition may start no worker. */
function readHere(files: readonly GivenFile[], onProgress: Progress): Reading {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const read = async (): Promise<ReadingEnd> => {
    if (size > MOST_BYTES_HERE) return { kind: 'too-large' }
    try {
      const [{ readAll }, { sha256OrThrow }] = await Promise.all([import('../intake/read-all.ts'), import('../intake/sha256-hex.ts')])
      return { kind: 'read', outcome: await readAll(files, sha256OrThrow, onProgress) }
    } catch {
      return { kind: 'broken' }
    }
  }
  return { end: read(), cancel: () => undefined }
}

function readBeside(files: readonly GivenFile[], onProgress: Progress): Reading {
  const worker = new Worker(new URL('../worker/read-files.ts', import.meta.url), { type: 'module' })
  let settle: (end: ReadingEnd) => void = () => undefined
  const end = new Promise<ReadingEnd>((resolve) => { settle = resolve }).finally(() => { worker.terminate() })
  worker.onerror = () => { settle({ kind: 'broken' }) }
  worker.onmessageerror = () => { settle({ kind: 'broken' }) }
  worker.onmessage = ({ data }: MessageEvent<ReadingNews>) => {
    if (data.kind === 'progress') onProgress(data.done, data.of, data.name)
    else settle(data)
  }
  worker.postMessage(files, files.map(({ bytes }) => bytes.buffer))
  return { end, cancel: () => { settle({ kind: 'cancelled' }) } }
}

/** Reads files without holding the page up, where the browser lets it. */
export const readFiles = (files: readonly GivenFile[], onProgress: Progress): Reading =>
  (IS_ONE_FILE ? readHere : readBeside)(files, onProgress)
