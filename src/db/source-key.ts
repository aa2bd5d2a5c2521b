import type { Source } from '../snapshot/types.ts'

/** A document of a round: its id there, and the file that it was. */
export type SourceKey = Pick<Source, 'id' | 'sha256'>

export const isSource = (source: SourceKey, { id, sha256 }: SourceKey): boolean => source.id === id && source.sha256 === sha256
