/** What a point of the agenda is about. */
export type AgendaSubject = 'overview' | 'policies' | 'costs' | 'summary'

/** One point of the agenda; `codes` name the policies of 'policies' and are empty otherwise. */
export interface AgendaItem {
  readonly subject: AgendaSubject
  readonly codes: readonly string[]
  /** 出席課. */
  readonly attending: string
  readonly minutes: number | null
}

/** What a person has settled for a meeting: what stands on its screens and on its papers. */
export interface MeetingPlan {
  readonly name: string
  /** 2026-11-23; '' where none is given. */
  readonly date: string
  /** 資料2 of 「資料2－5」; '' for the number alone. */
  readonly prefix: string
  /** The number of the first screen. */
  readonly start: number
  /** null: the agenda that the data suggest. */
  readonly agenda: readonly AgendaItem[] | null
}

export const DEFAULT_MEETING: MeetingPlan = { name: '', date: '', prefix: '', start: 1, agenda: null }

/** The number of a screen, which is that of its page in the handout: 資料2－5. @param at from 0 */
export function pageLabel({ prefix, start }: Pick<MeetingPlan, 'prefix' | 'start'>, at: number): string {
  return prefix === '' ? String(start + at) : `${prefix}－${start + at}`
}
