import { defineStore } from 'pinia'
import { computed } from 'vue'
import { fieldsOf } from '../domain/fields.ts'
import { UNREAD_OPINION, type OpinionMark, type OpinionStatus } from '../domain/opinion-mark.ts'
import { useSettings } from './settings.ts'

const PREFIX = 'opinion:'
const STATUSES: readonly OpinionStatus[] = ['found', 'not-found', 'unread']
const LONGEST_NOTE = 2_000

/** The key under which a policy's mark is stored. @param key from `opinionKey` */
export const opinionSetting = (key: string): string => `${PREFIX}${key}`

/** A mark as it came from storage, unchecked; what cannot be read counts as 未確認. */
export function decodeOpinionMark(value: unknown): OpinionMark {
  const { status, note } = fieldsOf(value)
  return {
    status: STATUSES.find((one) => one === status) ?? UNREAD_OPINION.status,
    note: typeof note === 'string' ? note.trim().slice(0, LONGEST_NOTE) : '',
  }
}

const isUnread = ({ status, note }: OpinionMark): boolean => status === 'unread' && note === ''

/** What a person settled of third-party opinions, by `opinionKey`; kept with the other settings. */
export const useOpinionMarks = defineStore('opinionMarks', () => {
  const settings = useSettings()
  const marks = computed<ReadonlyMap<string, OpinionMark>>(() => new Map([...settings.values]
    .filter(([key]) => key.startsWith(PREFIX)).map(([key, value]) => [key.slice(PREFIX.length), decodeOpinionMark(value)])))
  return {
    marks,
    mark: (key: string, mark: OpinionMark) => {
      const next = decodeOpinionMark(mark)
      settings.keep(opinionSetting(key), isUnread(next) ? undefined : next)
    },
  }
})
