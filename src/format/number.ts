/** U+2212: a hyphen is too short to be seen before a digit. */
export const MINUS = '\u2212'
/** Stands where the sheet states no value. */
export const NOT_STATED = '－'

const formatters = new Map<number, Intl.NumberFormat>()

/**
 * A number with a fixed count of decimals, thousands separated, U+2212 as minus, rounded half away from zero.
 * A value that rounds to zero carries no sign.
 */
export function formatFixed(value: number, decimals: number): string {
  let formatter = formatters.get(decimals)
  if (!formatter) {
    formatter = new Intl.NumberFormat('ja-JP', {
      minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative',
    })
    formatters.set(decimals, formatter)
  }
  return formatter.format(settle(value)).replace('-', MINUS)
}

/** As `formatFixed`, with ＋ or − before it; a true zero is ±0, a small change that rounds to zero keeps its sign. */
export function formatSigned(value: number, decimals: number): string {
  const exact = settle(value)
  if (exact === 0) return '±0'
  return `${exact < 0 ? MINUS : '＋'}${formatFixed(Math.abs(exact), decimals)}`
}

/** Nothing printed is as small: what is left when a difference that should be 0 is not. */
const NOISE = 1e-9

/** Takes the noise of binary fractions off, so that 94.6 − 88 is 6.6 and 2.675 rounds as printed; a whole number has none. */
function settle(value: number): number {
  if (Number.isInteger(value)) return value
  return Math.abs(value) < NOISE ? 0 : Number(value.toPrecision(12))
}

/** How many decimals a value needs to be shown without loss, at most `most`. */
export function decimalsOf(value: number, most = 6): number {
  const text = String(settle(value))
  const point = text.indexOf('.')
  return point < 0 || text.includes('e') ? 0 : Math.min(most, text.length - point - 1)
}
