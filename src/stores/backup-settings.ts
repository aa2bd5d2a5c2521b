import { POINT_CODES } from '../analytics/points.ts'
import { fieldsOf } from '../domain/fields.ts'
import type { BackedSetting } from '../notes/file.ts'
import { decodeMapping } from '../tables/mapping.ts'
import { decodeMatches } from './confirmed-matches.ts'
import { decodeMeeting, MEETING_KEY } from './meeting-plan.ts'
import { decodeOpinionMark } from './opinion-marks.ts'
import { decodePaper, PAPER_KEY } from './paper-choice.ts'
import { decodeConfirmation, decodeLists, decodeMark, LISTS_KEY, SWITCHED_OFF_KEY } from './setting-values.ts'
import type { useSettings } from './settings.ts'

type Clean = (value: unknown) => unknown

const switchedOff: Clean = (value) => (Array.isArray(value) ? POINT_CODES.filter((code) => value.includes(code)) : undefined)
const matches: Clean = (value) => {
  const read = [...decodeMatches(value)]
  return read.length > 0 ? read : undefined
}
const fieldsWith = (name: string, clean: Clean): Clean => (value) => (fieldsOf(value)[name] === undefined ? undefined : clean(value))

/** How each kind of setting is read, by its whole key or by what its key begins with. */
const kinds: readonly (readonly [string, Clean])[] = [
  [LISTS_KEY, (value) => (Object.keys(fieldsOf(value)).length > 0 ? decodeLists(value) : undefined)],
  [SWITCHED_OFF_KEY, switchedOff],
  ['confirmation:', decodeConfirmation],
  ['point:', decodeMark],
  ['opinion:', fieldsWith('status', decodeOpinionMark)],
  ['same-rows:', matches],
  [MEETING_KEY, fieldsWith('start', decodeMeeting)],
  [PAPER_KEY, fieldsWith('kind', decodePaper)],
  ['mapping:', decodeMapping],
]

/** A setting's value as this version reads it; undefined for a key that it does not know, and for what cannot be read. */
function cleanSetting(key: string, value: unknown): unknown {
  const [, clean] = kinds.find(([kind]) => (kind.endsWith(':') ? key.startsWith(kind) : key === kind)) ?? []
  return clean?.(value) ?? undefined
}

type Settings = ReturnType<typeof useSettings>

/** The settings of the device as a 控え holds them. */
export const backUpSettings = ({ values, revisionOf }: Settings): readonly BackedSetting[] => [...values].flatMap(([key, raw]) => {
  const value = cleanSetting(key, raw)
  return value === undefined ? [] : [{ key, value, revision: Math.max(1, revisionOf(key)) }]
})

/** Takes in settings of a 控え, except where this device has a later revision. @returns how many changed here */
export function takeInSettings({ values, revisionOf, restore }: Settings, incoming: readonly BackedSetting[]): number {
  const news = incoming.map((one) => ({ ...one, value: cleanSetting(one.key, one.value) })).filter(({ key, value, revision }) =>
    value !== undefined && revision > revisionOf(key) && JSON.stringify(value) !== JSON.stringify(values.get(key)))
  for (const { key, value, revision } of news) restore(key, value, revision - 1)
  return news.length
}
