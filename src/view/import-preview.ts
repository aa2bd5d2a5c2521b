import { buildFacts } from '../analytics/facts.ts'
import { olderSentence, SAME_CONTENT, TAKE_WORDS } from '../messages/import.ts'
import { freeId, sameContent, withIdentity, type Identity } from '../snapshot/identity.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { findRoundDifferences, type RoundDifferences } from './round-differences.ts'
import { summariseRound, type RoundSummary } from './round-summary.ts'

/** One way to take a round in, and the round as it would then be. */
export interface TakeChoice {
  readonly key: 'add' | 'replace' | 'beside'
  readonly label: string
  readonly snapshot: Snapshot
}

/** What taking a round in would bring and change. */
export interface ImportPreview {
  readonly summary: RoundSummary
  /** null where no round of this device has its id. */
  readonly differences: RoundDifferences | null
  /** Name of the round that it may replace. */
  readonly replaces: string | null
  readonly remarks: readonly string[]
  readonly choices: readonly TakeChoice[]
}

const NO_PLACES = { files: [], origins: new Map<string, string>() }

const isOlder = (read: Snapshot, there: Snapshot): boolean =>
  read.createdAt !== undefined && there.createdAt !== undefined && Date.parse(read.createdAt) < Date.parse(there.createdAt)

function choicesOf(round: Snapshot, there: Snapshot | LargeRound | undefined, known: readonly Pick<Snapshot, 'id'>[]): readonly TakeChoice[] {
  if (there === undefined) return [{ key: 'add', label: TAKE_WORDS.add, snapshot: round }]
  const label = 'policies' in there && isOlder(round, there) ? TAKE_WORDS.replaceOlder : TAKE_WORDS.replace
  return [
    { key: 'replace', label, snapshot: round },
    { key: 'beside', label: TAKE_WORDS.beside, snapshot: { ...round, id: freeId(round.id, known) } },
  ]
}

/** A round of this device that is too large to be compared sheet by sheet. */
export type LargeRound = Pick<Snapshot, 'id' | 'title'>

/**
 * A round before it is taken in: what it holds, what it would replace, and how.
 * @param known every round of this device that can be read whole @param large the others
 */
export function buildImportPreview(read: Snapshot, identity: Identity, known: readonly Snapshot[], large: readonly LargeRound[] = []): ImportPreview {
  const round = withIdentity(read, identity)
  const there = known.find(({ id }) => id === round.id)
  const unread = large.find(({ id }) => id === round.id)
  const same = there !== undefined && sameContent(there, round)
  return {
    summary: summariseRound(buildFacts([round]), round, NO_PLACES),
    differences: there === undefined || same ? null : findRoundDifferences(there, round),
    replaces: (there ?? unread)?.title ?? null,
    remarks: [
      ...(same ? [SAME_CONTENT] : []),
      ...(there !== undefined && isOlder(round, there) ? [olderSentence(there.createdAt ?? '', round.createdAt ?? '')] : []),
    ],
    choices: choicesOf(round, there ?? unread, [...known, ...large]),
  }
}
