import { storeToRefs } from 'pinia'
import type { Evidence } from '../notes/types.ts'
import type { Policy } from '../snapshot/types.ts'
import { useAnalysis } from '../stores/analysis.ts'
import type { IndicatorView } from '../view/indicator.ts'
import { costEvidence, indicatorEvidence, readoutEvidence } from '../view/note-evidence.ts'
import { placeOf } from '../view/place.ts'

/** What a note is prefilled with, from what a page knows of a policy: its code. */
export function useEvidence() {
  const { facts } = storeToRefs(useAnalysis())
  const policyOf = (code: string): Policy | null => facts.value?.policies.source.find((policy) => policy.code === code) ?? null
  return {
    ofIndicator: (view: IndicatorView): Evidence => {
      const policy = policyOf(view.policyCode)
      const basis = { text: policy?.progress.basis ?? '', place: placeOf(policy?.textAt['progress.basis']) }
      return indicatorEvidence({ code: view.policyCode, name: policy?.name ?? '' }, view, basis)
    },
    ofCost: (code: string): Evidence => {
      const policy = policyOf(code)
      return policy ? costEvidence(policy) : readoutEvidence(null, `${code} 総コスト`, '')
    },
    ofReadout: (code: string | null, place: string, text: string): Evidence => readoutEvidence(code === null ? null : policyOf(code), place, text),
  }
}
