import type { Args, FetchFailureCode } from './load-failure.ts'

/** `no-file`: the round comes without its document; `other-text`: a text came that is not the document it was read from. */
export type SourceFailureCode = FetchFailureCode | 'no-file' | 'other-text'

/** Why the text of a document cannot be shown. */
export interface SourceFailure {
  readonly code: SourceFailureCode
  readonly args: Args
}
