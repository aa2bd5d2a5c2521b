import { isDash } from '../domain/characters.ts'
import { plainWidth, printedText } from './cell-text.ts'
import type { RawCell } from './raw-table.ts'

/** Why a cell that is not empty gives no number. */
export type NumberIssue = 'cell-not-number' | 'cell-approximate' | 'cell-bound' | 'cell-error' | 'cell-too-large' | 'cell-other-unit'

/** A number as printed, before it is known what it counts. */
export interface PrintedNumber {
  readonly negative: boolean
  /** Digits with at most one point: what can be computed with exactly. */
  readonly decimal: string
  /** What stood behind it (人, %, 千円); '' for none. */
  readonly suffix: string
  /** 以上, 以下 or 以内 stood with it: a target says so of its own value, an actual value says that it is not known. */
  readonly bounded: boolean
}

export interface NumberCell {
  readonly raw: string
  /** null for a blank, a dash and what gives no number. */
  readonly number: PrintedNumber | null
  readonly issue: NumberIssue | null
}

const LONGEST = 60
const errors = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|#+)/i
const signs = /^(?:[-‐‑‒–—―−－ー△▲▼]\s*(?=[0-9.])|\+)/
const minusSign = /^[^+]/
const number = /^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?/
const approximate = /約|およそ|おおむね|概ね|ほぼ|程度|前後|[弱強余]|見込|予定|速報|暫定/
const inclusive = /^[≧≥]\s*|\s*(?:以上|以下|以内)$/
const otherBound = /^[<>≦≤]|未満|超|より|まで|を下回|を上回|[~～〜]|以[上下内]/
const wholeSuffix = /^[^\d()[\]*※†:;,.&+-]{0,12}$/

const failed = (raw: string, issue: NumberIssue): NumberCell => ({ raw, number: null, issue })

/** (5) and （5） are −5 as accountants write it. */
function takeSign(text: string): { negative: boolean; rest: string } {
  const inside = /^\(\s*([^()]+?)\s*\)$/.exec(text)?.[1]
  if (inside !== undefined && /^¥?[0-9]/.test(inside)) return { negative: true, rest: inside }
  const sign = signs.exec(text)?.[0]
  return sign === undefined ? { negative: false, rest: text } : { negative: minusSign.test(sign), rest: text.slice(sign.length) }
}

/**
 * The number that a cell prints, with what stands around it. Full-width digits, separators and every printed minus are
 * understood; digits parted by spaces or line breaks, ranges, approximations and circled digits are not numbers.
 */
export function readNumberCell(cell: RawCell): NumberCell {
  const raw = printedText(cell)
  if (raw === '' || isDash(raw)) return { raw, number: null, issue: null }
  if (errors.test(raw)) return failed(raw, 'cell-error')
  if (raw.length > LONGEST || /[\r\n]/.test(raw)) return failed(raw, 'cell-not-number')
  const plain = plainWidth(raw).trim()
  if (approximate.test(plain)) return failed(raw, /\d/.test(plain) ? 'cell-approximate' : 'cell-not-number')
  const unbound = plain.replace(inclusive, '')
  if (otherBound.test(unbound)) return failed(raw, /\d/.test(plain) ? 'cell-bound' : 'cell-not-number')
  const { negative, rest } = takeSign(unbound)
  const yen = rest.startsWith('¥')
  const unsigned = takeSign(yen ? rest.slice(1).trim() : rest)
  const found = number.exec(unsigned.rest)
  const suffix = found ? unsigned.rest.slice(found[0].length).trim() : ''
  if (!found || (negative && unsigned.negative) || !wholeSuffix.test(suffix)) return failed(raw, 'cell-not-number')
  const decimal = found[0].replaceAll(',', '')
  if (Number(decimal) > Number.MAX_SAFE_INTEGER) return failed(raw, 'cell-too-large')
  const sign = negative || unsigned.negative
  return { raw, number: { negative: sign, decimal, suffix: yen && suffix === '' ? '¥' : suffix, bounded: unbound !== plain }, issue: null }
}

/** The printed number as a double; a negative zero is 0. */
export const valueOf = ({ negative, decimal }: PrintedNumber): number => (negative ? -Number(decimal) : Number(decimal)) + 0
