import { storeToRefs } from 'pinia'
import type { Evidence } from '../notes/types.ts'
import { useAnalysis } from '../stores/analysis.ts'
import { useNoteDesk } from '../stores/note-desk.ts'

const WHOLE: Evidence = { policy: '', policyName: '', place: '全体', quotation: '', value: '', lines: [] }

/** Opens the editor for a new note, prefilled from what stands on the page. */
export function useWriteNote() {
  const { facts } = storeToRefs(useAnalysis())
  const desk = useNoteDesk()
  function write(evidence: Evidence = WHOLE): void {
    const policies = facts.value?.policies
    const at = policies?.source.findIndex(({ code }) => code === evidence.policy) ?? -1
    const round = facts.value?.rounds[policies?.round[at] ?? 0]
    desk.write({
      evidence, round: round?.id ?? '', municipality: round?.municipality ?? '',
      addressee: policies?.source[at]?.leadDepartment ?? '',
    })
  }
  return { write }
}
