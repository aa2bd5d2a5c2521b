import { defineStore } from 'pinia'
import { computed } from 'vue'
import { fieldsOf } from '../domain/fields.ts'
import { DEFAULT_MEETING, type AgendaItem, type AgendaSubject, type MeetingPlan } from '../domain/meeting.ts'
import { useSettings } from './settings.ts'

export const MEETING_KEY = 'meeting'

const SUBJECTS: readonly AgendaSubject[] = ['overview', 'policies', 'costs', 'summary']
const LONGEST = 60
const MOST_ITEMS = 60
const MOST_CODES = 20
const LAST_NUMBER = 999
const DATE = /^\d{4}-\d\d-\d\d$/

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '')
const countOf = (value: unknown, least: number): number | null =>
  (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= LAST_NUMBER ? value : null)

function decodeItem(value: unknown): readonly AgendaItem[] {
  const { subject, codes, attending, minutes } = fieldsOf(value)
  const known = SUBJECTS.find((one) => one === subject)
  if (known === undefined) return []
  const named = Array.isArray(codes) ? [...new Set(codes.map(textOf))].filter((code) => code !== '').slice(0, MOST_CODES) : []
  if ((known === 'policies') !== named.length > 0) return []
  return [{ subject: known, codes: named, attending: textOf(attending), minutes: countOf(minutes, 0) }]
}

/** A plan as it came from storage, unchecked: each part that cannot be read counts as not set. */
export function decodeMeeting(value: unknown): MeetingPlan {
  const { name, date, prefix, start, agenda } = fieldsOf(value)
  const items = Array.isArray(agenda) ? agenda.flatMap(decodeItem).slice(0, MOST_ITEMS) : []
  return {
    name: textOf(name), prefix: textOf(prefix),
    date: typeof date === 'string' && DATE.test(date) ? date : '',
    start: countOf(start, 1) ?? DEFAULT_MEETING.start,
    agenda: items.length > 0 ? items : null,
  }
}

/** The plan of the meeting, kept with the other settings of this device. */
export const useMeetingPlan = defineStore('meetingPlan', () => {
  const settings = useSettings()
  const plan = computed(() => decodeMeeting(settings.values.get(MEETING_KEY)))
  return {
    plan,
    /** Changes parts of the plan; what cannot be kept falls back to its default. */
    change: (part: Partial<MeetingPlan>) => {
      const next = decodeMeeting({ ...plan.value, ...part })
      settings.keep(MEETING_KEY, JSON.stringify(next) === JSON.stringify(DEFAULT_MEETING) ? undefined : next)
    },
  }
})
