import { squeeze } from './characters.ts'

export type LabelKind = 'actual' | 'settled' | 'estimate' | 'budget' | 'target' | 'plain'

/** A column's year as printed: R4決算見込み → 2022, estimate. `plain` where the label names the year alone. */
export interface YearLabel {
  readonly year: number
  readonly kind: LabelKind
}

const eraStart: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988, 昭和: 1925, S: 1925 }
const era = /(令和|平成|昭和|R|H|S)(元|[0-9]{1,2})/
const gregorian = /(?:^|[^0-9])((?:19|20)[0-9]{2})年/
const year = /(?:令和|平成|昭和|R|H|S)(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2}/g
const words = /最終年度|最終|年度末?|年|目標値?|実績値?|見込[み額値]{0,2}|決算額?|予算額?|当初|計画|総コスト|[()（）・/]/g

const openings = new Set('RHSＲＨＳ令平昭最目見実決予当12１２(（')

/** The first year that a text without spaces names, by era or as 2022年; null for none. */
export function findYear(text: string): number | null {
  const named = era.exec(text)
  if (named) return (eraStart[named[1] ?? ''] ?? 0) + (named[2] === '元' ? 1 : Number(named[2]))
  const plain = gregorian.exec(text)
  return plain ? Number(plain[1]) : null
}

/** A label names one year, in one way or in two (令和3(2021)年度); more are a row of labels. */
export function namesOneYear(text: string): boolean {
  const years = text.match(year) ?? []
  const plain = years.filter((one) => /^[0-9]/.test(one)).length
  return plain <= 1 && years.length - plain <= 1
}

/** What a label says its column holds; 目標 stands before 見込み, since 目標見込み is a target. */
export function readLabelKind(text: string): LabelKind {
  if (text.includes('目標')) return 'target'
  if (text.includes('見込')) return 'estimate'
  if (text.includes('実績')) return 'actual'
  if (text.includes('決算')) return 'settled'
  if (text.includes('予算')) return 'budget'
  return 'plain'
}

/**
 * Year and kind of a column label; null for anything that is not wholly a label.
 * Spaces inside (R 2 年度実績), full-width forms, 元年, 平成 and Gregorian years are read.
 */
export function readYearLabel(cell: string): YearLabel | null {
  if (cell.length < 2 || cell.length > 40 || !openings.has(cell.charAt(0))) return null
  const text = squeeze(cell)
  const found = findYear(text)
  if (found === null || found < 1950 || found > 2100) return null
  if (!namesOneYear(text) || text.replace(year, '').replace(words, '') !== '') return null
  return { year: found, kind: readLabelKind(text) }
}
