import { isJudged, type AttainmentState, type NoFiguresReason } from './attainment.ts'
import { hasNoValue } from './attainment-inputs.ts'
import type { FactTable } from './facts.ts'
import type { Judged, Selection } from './filter.ts'
import { indicatorsOf, isDelayed } from './policy-rows.ts'
import { countStatesOf, type StateCounts } from './states.ts'

export type ExceptionWhy = 'delayed' | 'belowGuide' | 'awaiting' | 'noFigures'

/** A row of 確認したい施策. */
export interface ExceptionItem {
  /** Several only for 数値なし of the same reason. */
  readonly policies: readonly number[]
  readonly why: ExceptionWhy
  /** Those of the policies' indicators that are 目安に届かない, 確認待ち or 数値なし; with the 試算 hidden those without any value. */
  readonly indicators: readonly number[]
  readonly reason: NoFiguresReason | null
}

export interface Exceptions {
  readonly items: readonly ExceptionItem[]
  /** Chosen policies in no item. */
  readonly restPolicies: readonly number[]
  /** Their indicators by state; null with the 試算 hidden. */
  readonly restStates: StateCounts | null
}

export interface ExceptionOptions {
  /** 試算を表示しない: only delayed policies and those without any value are left. */
  readonly hideAttainment?: boolean
}

interface Candidate {
  readonly rank: number
  readonly item: ExceptionItem
}

const NOTABLE: readonly AttainmentState[] = ['belowGuide', 'awaiting', 'noFigures']

function withAttainment(facts: FactTable, judged: Judged, policy: number): Candidate | null {
  const all = indicatorsOf(facts, policy).map((at) => ({ at, attainment: judged.attainments[at]! }))
  const notable = all.filter(({ attainment }) => NOTABLE.includes(attainment.state))
  const item = { policies: [policy], indicators: notable.map(({ at }) => at), reason: null }
  if (isDelayed(facts, policy)) return { rank: 0, item: { ...item, why: 'delayed' } }
  const states = new Set(all.map(({ attainment }) => attainment.state))
  if (states.has('belowGuide')) {
    const partly = all.some(({ attainment }) => isJudged(attainment) && attainment.state !== 'belowGuide')
    return { rank: partly ? 2 : 1, item: { ...item, why: 'belowGuide' } }
  }
  if (states.has('awaiting')) return { rank: 3, item: { ...item, why: 'awaiting' } }
  const reason = notable.at(0)?.attainment.reason ?? null
  return reason === null ? null : { rank: 4, item: { ...item, why: 'noFigures', reason } }
}

function withoutAttainment(facts: FactTable, policy: number): Candidate | null {
  const indicators = indicatorsOf(facts, policy).filter((at) => hasNoValue(facts.indicators.source[at]!))
  const item = { policies: [policy], indicators }
  if (isDelayed(facts, policy)) return { rank: 0, item: { ...item, why: 'delayed', reason: null } }
  return indicators.length === 0 ? null : { rank: 4, item: { ...item, why: 'noFigures', reason: 'no-value' } }
}

function shareRows(items: readonly ExceptionItem[]): readonly ExceptionItem[] {
  const rows: ExceptionItem[] = []
  for (const item of items) {
    const at = rows.findIndex((row) => row.why === 'noFigures' && item.why === 'noFigures' && row.reason === item.reason)
    const row = rows[at]
    if (row === undefined) rows.push(item)
    else {
      const policies = [...row.policies, ...item.policies]
      rows[at] = { ...row, policies, indicators: [...row.indicators, ...item.indicators] }
    }
  }
  return rows
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The chosen policies to look at first, and the rest as counts.
 * @param judged its basis decides on which value the states rest
 * @returns delayed first, then 目安に届かない (all judged indicators before some), 確認待ち, 数値なし, then by code
 */
export function listExceptions(
  facts: FactTable,
  judged: Judged,
  selection: Selection,
  options: ExceptionOptions = {},
): Exceptions {
  const hidden = options.hideAttainment === true
  const first = ({ item }: Candidate): number => item.policies[0]!
  const codeOf = (candidate: Candidate): string => facts.policies.source[first(candidate)]!.code
  const candidates: Candidate[] = []
  const restPolicies: number[] = []
  for (const policy of selection.policyIndexes) {
    const candidate = hidden ? withoutAttainment(facts, policy) : withAttainment(facts, judged, policy)
    if (candidate === null) restPolicies.push(policy)
    else candidates.push(candidate)
  }
  candidates.sort((a, b) => a.rank - b.rank || compare(codeOf(a), codeOf(b)) || first(a) - first(b))
  return {
    items: shareRows(candidates.map(({ item }) => item)),
    restPolicies,
    restStates: hidden ? null : countStatesOf(facts, judged, Uint32Array.from(restPolicies)),
  }
}
