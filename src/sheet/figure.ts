import { isDash, plainMinus, squeeze } from '../domain/characters.ts'
import type { Cell } from './cells.ts'
import type { Report } from './diagnostics.ts'

const number = /^[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/

/** Words that may stand behind a number as its unit; digits would be taken for its own. */
const wordUnit = /^[^0-9.,+-]/

/** A value, a kind of nothing (null) or text that is neither. */
type Reading = number | null | 'unreadable'

/**
 * The number a cell states. A dash and a blank are null; %, the given unit, commas, full-width digits and every printed
 * minus are understood; what would lose digits as a double is unreadable.
 */
function readNumber(raw: string, unit: string): Reading {
  if (raw === '' || isDash(raw)) return null
  if (raw.length > 40) return 'unreadable'
  const plain = squeeze(raw)
  const bare = plain.endsWith('%') ? plain.slice(0, -1) : wordUnit.test(unit) && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain
  const signed = plainMinus(bare)
  if (!number.test(signed)) return 'unreadable'
  const value = Number(signed.replaceAll(',', ''))
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value + 0 : 'unreadable'
}

/** The value of an indicator's cell in the indicator's own unit; what cannot be read is null and noted. */
export function readValue(cell: Cell, unit: string, report: Report, section: string, year: number): number | null {
  return noted(readNumber(cell.raw, unit), cell, report, section, year)
}

/** Money in 千円 as an integer; a fraction is not an amount of the sheet and counts as unreadable. */
export function readAmount(cell: Cell, report: Report, section: string, year: number): number | null {
  const reading = readNumber(cell.raw, '千円')
  const whole = typeof reading === 'number' && !Number.isInteger(reading) ? 'unreadable' : reading
  return noted(whole, cell, report, section, year)
}

function noted(reading: Reading, cell: Cell, report: Report, section: string, year: number): number | null {
  if (reading !== 'unreadable') return reading
  report('unreadable-figure', [cell.line, cell.column], { section, year, raw: cell.raw.slice(0, 40) })
  return null
}
