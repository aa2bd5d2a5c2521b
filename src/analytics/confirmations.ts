import type { Indicator } from '../snapshot/types.ts'

/** What a person has said about one indicator. */
export interface Confirmation {
  readonly direction?: 'up' | 'down'
  readonly targetKind?: 'reach' | 'level'
}

/** By `confirmationKey`. */
export type Confirmations = ReadonlyMap<string, Confirmation>

/** The key of an indicator that survives the next round. */
export function confirmationKey(municipality: string, policyCode: string, indicatorNo: number): string {
  return JSON.stringify([municipality, policyCode, indicatorNo])
}

/** The indicator as confirmed; the same object where nothing was. */
export function applyConfirmation(indicator: Indicator, confirmation: Confirmation | undefined): Indicator {
  if (confirmation === undefined) return indicator
  const { direction, targetKind } = confirmation
  return {
    ...indicator,
    ...(direction === undefined ? {} : { direction, directionBasis: 'confirmed' as const }),
    ...(targetKind === undefined ? {} : { targetKind }),
  }
}
