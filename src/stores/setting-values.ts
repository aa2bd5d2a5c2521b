import type { Confirmation, Confirmations } from '../analytics/confirmations.ts'
import { DEFAULT_COST_LISTS, type CostLists } from '../analytics/cost-lists.ts'
import { fieldsOf } from '../domain/fields.ts'
import { POINT_CODES, type PointCode } from '../analytics/points.ts'

/** What a person has noted of a point that was looked at. */
export interface PointMark {
  readonly checked: boolean
  readonly note: string
}

/** Everything a reader has settled on this device. A part keeps its identity while nothing in it changes. */
export interface Settings {
  /** By `confirmationKey`. */
  readonly confirmations: Confirmations
  readonly lists: CostLists
  /** Rules whose points are not shown. */
  readonly switchedOff: ReadonlySet<PointCode>
  /** By `pointMarkKey`. */
  readonly marks: ReadonlyMap<string, PointMark>
}

export const DEFAULT_SETTINGS: Settings = {
  confirmations: new Map(),
  lists: DEFAULT_COST_LISTS,
  switchedOff: new Set(),
  marks: new Map(),
}

export const LISTS_KEY = 'cost-lists'
/** What the secretariat has read of members' files: large, and there again with the files, so it has no second copy. */
export const COLLECTED_KEY = 'collected-notes'
export const SWITCHED_OFF_KEY = 'points-switched-off'
const CONFIRMATION = 'confirmation:'
const MARK = 'point:'

/** The key under which an indicator's confirmation is stored. */
export const confirmationSetting = (key: string): string => `${CONFIRMATION}${key}`
/** The key under which a point's mark is stored. */
export const markSetting = (key: string): string => `${MARK}${key}`

const LONGEST_NOTE = 2_000
const MOST_WORDS = 50
const LONGEST_WORD = 60

const oneOf = <T>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((one) => one === value)

/** What a person confirmed of an indicator, unchecked; null where nothing of it can be read. */
export function decodeConfirmation(value: unknown): Confirmation | null {
  const fields = fieldsOf(value)
  const direction = oneOf(fields.direction, ['up', 'down'] as const)
  const targetKind = oneOf(fields.targetKind, ['reach', 'level'] as const)
  if (direction === undefined && targetKind === undefined) return null
  return { ...(direction === undefined ? {} : { direction }), ...(targetKind === undefined ? {} : { targetKind }) }
}

/** Words of a list as they are kept: trimmed, none blank, none twice. */
export function cleanWords(words: readonly unknown[]): readonly string[] {
  const clean = words.flatMap((word) => (typeof word === 'string' ? [word.trim().slice(0, LONGEST_WORD)] : []))
  return [...new Set(clean)].filter((word) => word !== '').slice(0, MOST_WORDS)
}

/** The lists of 積立 and 選挙・周年, unchecked; one that cannot be read is the app's own. */
export function decodeLists(value: unknown): CostLists {
  const { reserve, oneOff } = fieldsOf(value)
  return {
    reserve: Array.isArray(reserve) ? cleanWords(reserve) : DEFAULT_COST_LISTS.reserve,
    oneOff: Array.isArray(oneOff) ? cleanWords(oneOff) : DEFAULT_COST_LISTS.oneOff,
  }
}

/** The mark of a point, unchecked; null where it says nothing. */
export function decodeMark(value: unknown): PointMark | null {
  const { checked, note } = fieldsOf(value)
  const mark = { checked: checked === true, note: typeof note === 'string' ? note.slice(0, LONGEST_NOTE) : '' }
  return mark.checked || mark.note !== '' ? mark : null
}

/** Marks with a field for words; those of opinions are read by their own store. */
const MARKS_WITH_WORDS = [MARK, 'opinion:']

/** A mark without the words that a person wrote beside it; null where the setting is no mark or has none. */
export function withoutWords(key: string, value: unknown): { readonly value: unknown } | null {
  const { note, ...rest } = fieldsOf(value)
  if (!MARKS_WITH_WORDS.some((prefix) => key.startsWith(prefix)) || typeof note !== 'string' || note === '') return null
  const says = rest.checked === true || (rest.status !== undefined && rest.status !== 'unread')
  return { value: says ? { ...rest, note: '' } : undefined }
}

function withEntry<T>(map: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  const next = new Map(map)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}

/**
 * The settings with one stored value in its place.
 * @param value as it came from storage, unchecked; `undefined` takes the setting back
 * @returns the same settings for a key that this version does not know; what cannot be read counts as not set
 */
export function applySetting(settings: Settings, key: string, value: unknown): Settings {
  if (key === LISTS_KEY) return { ...settings, lists: value === undefined ? DEFAULT_COST_LISTS : decodeLists(value) }
  if (key === SWITCHED_OFF_KEY) {
    const listed: readonly unknown[] = Array.isArray(value) ? value : []
    return { ...settings, switchedOff: new Set(POINT_CODES.filter((code) => listed.includes(code))) }
  }
  if (key.startsWith(CONFIRMATION)) {
    const confirmations = withEntry(settings.confirmations, key.slice(CONFIRMATION.length), decodeConfirmation(value))
    return { ...settings, confirmations }
  }
  if (key.startsWith(MARK)) return { ...settings, marks: withEntry(settings.marks, key.slice(MARK.length), decodeMark(value)) }
  return settings
}
