import type { NumberKind } from './cell-formats.ts'
import type { RawCell } from './raw-table.ts'

const DAY = 86_400_000
const LAST_DAY = 2_958_465
/** The 29th of February 1900, which the 1900 system counts and no calendar has. */
const NO_DAY = 60

function toIso(days: number, from1904: boolean): string | null {
  if (days < 0 || days > LAST_DAY) return null
  if (!from1904 && Math.floor(days) === NO_DAY) return '1900-02-29'
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < NO_DAY ? 31 : 30)
  const minutes = Math.round((days * DAY) / 60_000)
  const iso = new Date(first + minutes * 60_000).toISOString()
  const time = iso.slice(11, 16)
  if (days < 1 && time !== '00:00') return time
  return time === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16)
}

/** Shifted in the digits, since 0.07 × 100 is not 7 as a double; NaN where the digits have an exponent already. */
const shift = (value: number, by: number): number => Number(`${value}e${by}`)

/** As it is shown: rounded half away from zero to the decimals of its format, which keeps its zeros. */
function toPercent(value: number, decimals: number): string {
  const whole = Math.round(shift(Math.abs(value), decimals + 2))
  const shown = Number.isNaN(whole) ? Math.abs(value) * 100 : shift(whole, -decimals)
  return `${value < 0 && shown !== 0 ? '-' : ''}${shown.toFixed(decimals)}%`
}

/**
 * A cell's number: as the file holds it, but 2022-04-01 (2022-04-01T13:30, 13:30) where it is shown as a date or time, and
 * 45.6% where it is shown as a percentage, since the file holds 0.456 there.
 * @returns the text itself where it is no number
 */
export function readNumber(text: string, kind: NumberKind, from1904: boolean): RawCell {
  const bare = text.trim()
  if (bare === '') return null
  const value = Number(bare)
  if (!Number.isFinite(value)) return bare
  if (typeof kind === 'object') return toPercent(value, kind.percentDecimals)
  return (kind === 'date' ? toIso(value, from1904) : null) ?? value + 0
}
