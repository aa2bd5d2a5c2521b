import { isDash } from '../domain/characters.ts'
import { placeOf, withoutBlank, type LinePart } from './lines.ts'
import type { TextPlaces } from './types.ts'

function readJoined(parts: readonly LinePart[], key: string, textAt: TextPlaces, glue: string): string {
  const lines = withoutBlank(parts)
  const [first] = lines
  if (!first || lines.every((part) => isDash(part.text))) return ''
  textAt[key] = placeOf(first)
  return lines.map((part) => part.text.trim()).join(glue)
}

/** 担当課; "" for a dash. */
export function readLeadDepartment(parts: readonly LinePart[], textAt: TextPlaces): string {
  return readJoined(parts, 'leadDepartment', textAt, '')
}

/** 関連課 in printed order, parted at commas; none for a dash. */
export function readRelatedDepartments(parts: readonly LinePart[], textAt: TextPlaces): string[] {
  const text = readJoined(parts, 'relatedDepartments', textAt, '')
  return text.split(/[、，,]/).map((name) => name.trim()).filter((name) => name !== '')
}

/** まち・ひと・しごと目標 with its lines; null for a dash or nothing. */
export function readStrategyGoal(parts: readonly LinePart[], textAt: TextPlaces): string | null {
  return readJoined(parts, 'strategyGoal', textAt, '\n') || null
}
