import { buildRound, type BuiltRound } from '../intake/build-round.ts'
import { readAll, type Progress, type ReadOutcome, type TableSet } from '../intake/read-all.ts'
import type { GivenFile } from '../intake/read-file.ts'
import { sha256OrThrow } from '../intake/sha256-hex.ts'
import type { TableMapping } from '../tables/mapping.ts'

/** What is asked of the worker: to read files, or to make a round of tables. */
export type ReadingTask =
  | { readonly kind: 'files'; readonly files: readonly GivenFile[] }
  | { readonly kind: 'tables'; readonly tables: TableSet; readonly mapping: TableMapping }

/** What it says while it goes on and when it has ended. */
export type ReadingNews<Outcome> =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly name: string }
  | { readonly kind: 'read'; readonly outcome: Outcome }
  | { readonly kind: 'broken' }

const say = (news: ReadingNews<ReadOutcome | BuiltRound>): void => { postMessage(news) }
const tell: Progress = (done, of, name) => say({ kind: 'progress', done, of, name })
const perform = (task: ReadingTask): Promise<ReadOutcome | BuiltRound> =>
  (task.kind === 'files' ? readAll(task.files, sha256OrThrow, tell) : buildRound(task.tables, task.mapping, sha256OrThrow, tell))

addEventListener('message', ({ data }: MessageEvent<ReadingTask>) => {
  perform(data)
    .then((outcome) => say({ kind: 'read', outcome }))
    .catch(() => say({ kind: 'broken' }))
})
