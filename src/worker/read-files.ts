import { readAll, type ReadOutcome } from '../intake/read-all.ts'
import type { GivenFile } from '../intake/read-file.ts'
import { sha256OrThrow } from '../intake/sha256-hex.ts'

/** What the reading of files says while it goes on and when it has ended. */
export type ReadingNews =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly name: string }
  | { readonly kind: 'read'; readonly outcome: ReadOutcome }
  | { readonly kind: 'broken' }

const say = (news: ReadingNews): void => { postMessage(news) }

addEventListener('message', ({ data }: MessageEvent<readonly GivenFile[]>) => {
  readAll(data, sha256OrThrow, (done, of, name) => say({ kind: 'progress', done, of, name }))
    .then((outcome) => say({ kind: 'read', outcome }))
    .catch(() => say({ kind: 'broken' }))
})
