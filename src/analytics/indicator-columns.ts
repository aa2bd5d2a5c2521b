import type { Indicator } from '../snapshot/types.ts'
import { applyConfirmation, confirmationKey, type Confirmations } from './confirmations.ts'
import type { PolicyColumns, PolicyWords } from './policy-columns.ts'

/** One row an indicator, policy by policy. */
export interface IndicatorColumns {
  readonly count: number
  readonly policy: Uint32Array
  /** With a person's confirmations applied. */
  readonly source: readonly Indicator[]
}

/** The indicators of all policies, each as a person has confirmed it. */
export function buildIndicatorColumns(
  policies: PolicyColumns,
  words: PolicyWords,
  confirmations: Confirmations,
): IndicatorColumns {
  const source = policies.source.flatMap((policy, at) => {
    const municipality = words.municipalities[policies.municipality[at]!]!
    return policy.indicators.map((indicator) =>
      applyConfirmation(indicator, confirmations.get(confirmationKey(municipality, policy.code, indicator.no))),
    )
  })
  const policy = Uint32Array.from(policies.source.flatMap((one, at) => one.indicators.map(() => at)))
  return { count: source.length, policy, source }
}
