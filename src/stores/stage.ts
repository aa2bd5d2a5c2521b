import type { StorageFailure } from '../db/failure.ts'
import type { FileRefusal } from '../intake/file-refusal.ts'
import type { Identity } from '../snapshot/identity.ts'
import type { StageNews, StageWish } from '../worker/stage-session.ts'
import type { Staged } from '../worker/wide-stage.ts'

/** How the staging of a round ended. */
export type StageEnd =
  | { readonly kind: 'staged'; readonly staged: Staged; readonly sha256: string }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal }
  | { readonly kind: 'not-stored'; readonly failure: StorageFailure }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken' }

export interface StageProgress {
  /** Of what is read, in its own measure. */
  readonly done: number
  readonly policies: number
  /** Everything is read; the columns are being made a second time. */
  readonly columns: boolean
}

/** A round on its way into the storage. */
export interface Stage {
  /** Never rejects. */
  readonly end: Promise<StageEnd>
  /** @returns why it is not taken, null where it is */
  take(identity: Identity): Promise<StorageFailure | null>
  /** Gives it up at any time; fulfilled when nothing of it is left. */
  drop(): Promise<void>
}

type Answer = Extract<StageNews, { kind: 'taken' | 'dropped' | 'not-stored' | 'broken' }>

/** A token that no other import has; it begins with the time, for browsers whose locks do not tell what is alive. */
const newToken = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`

/** Stages a round in a worker. @param worker fresh; it is ended once the round is taken or dropped */
export function startStage<Start>(worker: Worker, start: Start, onProgress: (progress: StageProgress) => void): Stage {
  const ask = (wish: StageWish<Start>): void => { worker.postMessage(wish) }
  let settle: (end: StageEnd) => void = () => undefined
  const end = new Promise<StageEnd>((resolve) => { settle = resolve })
  let answer: (news: Answer) => void = () => undefined
  const answered = (): Promise<Answer> => new Promise((resolve) => { answer = resolve })
  const broken = (): void => {
    settle({ kind: 'broken' })
    answer({ kind: 'broken' })
  }
  worker.onerror = broken
  worker.onmessageerror = broken
  worker.onmessage = ({ data }: MessageEvent<StageNews>) => {
    if (data.kind === 'progress' || data.kind === 'columns') return onProgress({ done: data.done, policies: data.policies, columns: data.kind === 'columns' })
    if (data.kind === 'staged' || data.kind === 'refused') return settle(data)
    if (data.kind === 'not-stored' || data.kind === 'broken') settle(data)
    if (data.kind === 'dropped') settle({ kind: 'cancelled' })
    answer(data)
  }
  ask({ kind: 'start', start, token: newToken() })
  let over = false
  const finish = (): void => {
    over = true
    worker.terminate()
  }
  return {
    end: end.then((ended) => {
      if (ended.kind !== 'staged') finish()
      return ended
    }),
    take: async (identity) => {
      const answering = answered()
      ask({ kind: 'take', identity })
      const news = await answering
      if (news.kind === 'taken') finish()
      if (news.kind === 'not-stored') return news.failure
      return news.kind === 'taken' ? null : { code: 'unknown', args: {} }
    },
    drop: async () => {
      if (over) return
      const answering = answered()
      ask({ kind: 'drop' })
      await answering
      finish()
    },
  }
}
