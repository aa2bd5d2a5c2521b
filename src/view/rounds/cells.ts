import type { TwoRounds } from '../../analytics/rounds/match-types.ts'
import type { At, Indicator, Policy, Project } from '../../snapshot/types.ts'
import { placeCell, placeOf } from '../place.ts'
import type { Cell } from '../table.ts'

/** The rows behind a pair's numbers, in the words of their own round. */
export const policyAt = (two: TwoRounds, side: 'before' | 'after', row: number): Policy => two[side].facts.policies.source[row]!
export const indicatorAt = (two: TwoRounds, side: 'before' | 'after', row: number): { readonly policy: Policy; readonly indicator: Indicator } => {
  const { indicators } = two[side].facts
  return { indicator: indicators.source[row]!, policy: policyAt(two, side, indicators.policy[row]!) }
}
export const projectAt = (two: TwoRounds, side: 'before' | 'after', row: number): { readonly policy: Policy; readonly project: Project } => {
  const { listings } = two[side].facts
  return { project: listings.source[row]!, policy: policyAt(two, side, listings.policy[row]!) }
}

export const plain = (text: string): Cell => ({ text, order: text === '' ? null : text })
export const nothing: Cell = { text: '－', order: null }

/** A policy of the open round as a link, of the earlier round as its code alone. */
export const policyCell = (policy: Policy, side: 'before' | 'after'): Cell =>
  ({ text: policy.code, order: policy.code, ...(side === 'after' ? { to: `/policies/${policy.code}` } : { note: '前回' }) })

/** A policy of the later of two rounds: a link where that is open. */
export const laterPolicyCell = (policy: Policy, open: boolean): Cell => (open ? policyCell(policy, 'after') : plain(policy.code))

/** The line of the later round's sheet: a link where that is open. */
export const laterLineCell = (policy: Policy, at: At | null | undefined, open: boolean): Cell =>
  (open ? lineCell(policy, at) : at ? { text: `${at[1]}行`, order: at[1] } : plain(''))

/** The line of the open round's sheet. */
export const lineCell = (policy: Policy, at: At | null | undefined): Cell => placeCell(policy.code, placeOf(at))

/** The line of the earlier round's sheet, in words: that document is not open. */
export const earlierLine = (at: At | null | undefined): Cell => (at ? { text: `前回${at[1]}行`, order: at[1] } : { text: '', order: null })

export const LINE_COLUMNS = [{ key: 'line', label: 'シート', amount: true }, { key: 'earlier', label: '前回のシート', amount: true }] as const
