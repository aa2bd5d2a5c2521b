import { listExceptions } from '../analytics/exceptions.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import type { AgendaItem, AgendaSubject } from '../domain/meeting.ts'
import { SUBJECT_WORDS } from '../messages/meeting.ts'

const item = (subject: AgendaSubject, codes: readonly string[] = [], attending = ''): AgendaItem => ({ subject, codes, attending, minutes: null })

/** The agenda that the data suggest: 概況, each row of 確認したい施策 with the departments that lead it, コスト, まとめ. */
export function suggestAgenda(facts: FactTable, judged: Judged, selection: Selection, hideAttainment: boolean): readonly AgendaItem[] {
  const { items } = listExceptions(facts, judged, selection, { hideAttainment })
  return [
    item('overview'),
    ...items.map(({ policies }) => policyItem(facts, policies.map((at) => facts.policies.source[at]!.code))),
    item('costs'), item('summary'),
  ]
}

/** A point of the agenda for some policies; the departments that lead them are to attend. */
export function policyItem(facts: FactTable, codes: readonly string[]): AgendaItem {
  const departments = codes.flatMap((code) => facts.policies.source.find((policy) => policy.code === code)?.leadDepartment ?? [])
  return item('policies', codes, [...new Set(departments)].join('、'))
}

export const subjectItem = (subject: Exclude<AgendaSubject, 'policies'>): AgendaItem => item(subject)

/** What a point of the agenda is called; a policy that the data do not hold says so. */
export function agendaName(facts: FactTable, { subject, codes }: AgendaItem): string {
  if (subject !== 'policies') return SUBJECT_WORDS[subject]
  const named = codes.map((code) => ({ code, name: facts.policies.source.find((policy) => policy.code === code)?.name }))
  const [only] = named
  if (named.length === 1 && only) return only.name === undefined ? `${only.code}（このデータにない施策）` : `${only.code} ${only.name}`
  return named.map(({ code, name }) => (name === undefined ? `${code}（このデータにない施策）` : code)).join('・')
}
