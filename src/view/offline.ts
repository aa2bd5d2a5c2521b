import type { KeepingState, Persisted } from '../domain/offline.ts'
import { formatEraYear } from '../format/year.ts'
import { AWAY_WORD, KEEPING_SENTENCES, KEEPING_WORDS, NOTHING_KEPT, PERSISTED_WORDS, awaySentence, keptRound, keptSentence, madeSentence } from '../messages/offline.ts'

/** A round on the device; `storedAt` is ISO 8601, UTC. */
export interface KeptRound {
  readonly evaluationYear: number
  readonly storedAt: string
}

export interface OfflineFacts {
  readonly keeping: KeepingState
  readonly reachable: boolean
  readonly persisted: Persisted
  /** Whether every shown round is on the device. */
  readonly shelving: 'waiting' | 'storing' | 'stored' | 'not-stored'
  /** Those on the device; empty until they are known. */
  readonly rounds: readonly KeptRound[]
  /** ISO 8601 day of the one-file edition, null for the other. */
  readonly made: string | null
}

/** The word in the header and what it means; `ready` only where everything would be there without a network. */
export interface OfflineView {
  readonly ready: boolean
  readonly word: string
  readonly sentences: readonly string[]
}

const dayFormat = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' })

const formatDay = (moment: string): string | null => {
  const at = new Date(moment)
  return Number.isNaN(at.getTime()) ? null : dayFormat.format(at)
}

function nameRound({ evaluationYear, storedAt }: KeptRound): string {
  const title = `${formatEraYear(evaluationYear)}評価`
  const day = formatDay(storedAt)
  return day === null ? title : keptRound(title, day)
}

/** A whole build without its round is still on its way or was refused, and promises nothing. */
function stateOf({ keeping, shelving, rounds }: OfflineFacts): KeepingState {
  if (keeping !== 'whole') return keeping
  if (shelving === 'not-stored') return 'incomplete'
  return shelving === 'stored' && rounds.length > 0 ? 'whole' : 'preparing'
}

function describeInside(made: string | null): OfflineView {
  const day = made === null ? null : formatDay(made)
  return { ready: true, word: KEEPING_WORDS.inside, sentences: [KEEPING_SENTENCES.inside, ...(day === null ? [] : [madeSentence(day)])] }
}

/** How use without a network stands, for the header. */
export function describeOffline(facts: OfflineFacts): OfflineView {
  if (facts.keeping === 'inside') return describeInside(facts.made)
  const state = stateOf(facts)
  const ready = state === 'whole'
  const kept = facts.rounds.map(nameRound).join('／')
  const away = facts.reachable ? [] : [ready ? awaySentence(kept) : NOTHING_KEPT]
  const persisted = ready && facts.persisted !== null ? [facts.persisted ? PERSISTED_WORDS.yes : PERSISTED_WORDS.no] : []
  return {
    ready,
    word: ready && !facts.reachable ? AWAY_WORD : KEEPING_WORDS[state],
    sentences: [...away, KEEPING_SENTENCES[state], ...(ready && facts.reachable ? [keptSentence(kept)] : []), ...persisted],
  }
}
