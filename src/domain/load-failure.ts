export type Args = Readonly<Record<string, string | number>>

/** No file came that could be read. */
export type FetchFailureCode =
  | 'unreachable'
  | 'no-answer-in-time'
  | 'http-status'
  | 'empty-answer'
  | 'html-answer'
  | 'not-text'

/** A file came and was refused by the check of snapshots. */
export type RefusalCode =
  | 'empty'
  | 'not-json'
  | 'cut'
  | 'not-a-snapshot'
  | 'newer-version'
  | 'invalid'
  | 'duplicate-policy'
  | 'duplicate-indicator'
  | 'duplicate-source'

export type LoadFailureCode = FetchFailureCode | RefusalCode | 'wrong-round'

/** A round that lies on this device alone could not be brought from there. */
export type KeptFailureCode = 'not-found' | 'damaged' | 'unavailable' | 'no-answer' | 'wide'

export interface FetchFailure {
  readonly stage: 'fetch'
  readonly code: FetchFailureCode
  readonly args: Args
}

/** Why a round cannot be shown. */
export type LoadFailure =
  | FetchFailure
  | { readonly stage: 'decode'; readonly code: RefusalCode | 'wrong-round'; readonly args: Args }
  | { readonly stage: 'kept'; readonly code: KeptFailureCode; readonly args: Args }

export const fetchFailure = (code: FetchFailureCode, args: Args = {}): FetchFailure => ({
  stage: 'fetch',
  code,
  args,
})

/** Whether another try may bring the file whole: it did not come, or broke off on the way. */
export const isTransient = (failure: LoadFailure): boolean =>
  failure.stage === 'fetch' || failure.code === 'cut' || failure.code === 'not-json'
