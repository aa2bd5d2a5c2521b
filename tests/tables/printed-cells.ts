import fc from 'fast-check'

const fullWidth = (text: string): string => text.replace(/[0-9.,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const separated = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',')

/** The ways in which tables print a minus, with full-width and spaced ones. */
const NEGATIVES: readonly ((digits: string) => string)[] = [
  (one) => `△${one}`, (one) => `▲${one}`, (one) => `(${one})`, (one) => `（${one}）`, (one) => `-${one}`, (one) => `−${one}`, (one) => `－${one}`, (one) => `△ ${one}`,
]

/** Cells that state no amount, and why a reader must not make one of them. */
export const UNSAFE = [
  '0.03未満', '約10', '10～20', '10〜20', '1,2345', '12 34', '12\n34', '①', '10程度', '5以下', '３０以上', '#REF!', '#N/A', '未定', '1.2.3', '3人', '前年並み', '△△5', '(5', '1,0OO', '２０超', '10 / 20', '概ね5', '※3', '12（15）', '1e5', '5%',
] as const

export const DASHES = ['－', '-', '―', 'ー', '—', '', '　', '−'] as const

interface Style {
  readonly negative: number
  readonly wide: boolean
  readonly separators: boolean
  readonly spaces: boolean
}

const style: fc.Arbitrary<Style> = fc.record({ negative: fc.nat({ max: NEGATIVES.length - 1 }), wide: fc.boolean(), separators: fc.boolean(), spaces: fc.boolean() })

/** A number in one of the ways in which tables print it; `places` digits behind the point of a whole number of steps. */
function print(steps: bigint, places: number, { negative, wide, separators, spaces }: Style): string {
  const digits = String(steps < 0n ? -steps : steps).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const plain = `${separators ? separated(whole) : whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`
  const shown = wide ? fullWidth(plain) : plain
  const signed = steps < 0n ? (NEGATIVES[negative] ?? String)(shown) : shown
  return spaces ? ` ${signed}　` : signed
}

export type Unit = '円' | '千円' | '百万円'

/** A cell that prints an amount of 千円 in a unit; in 円 it may carry up to 499 円 more, which rounding takes off again. */
export function printedAmount(value: number, unit: Unit): fc.Arbitrary<string> {
  return fc.tuple(style, fc.nat({ max: 499 })).map(([one, rest]) => {
    if (unit === '千円') return print(BigInt(value), 0, one)
    if (unit === '百万円') return print(BigInt(value), 3, one)
    return print(BigInt(value) * 1000n + BigInt(value < 0 ? -rest : rest), 0, one)
  })
}

/** Cells that state no value of an indicator. */
export const UNSAFE_VALUES = ['0.03未満', '約10', '10～20', '#N/A', '未定', '20程度', '8千円'] as const

/** A value of an indicator as its table prints it, with the unit behind it or without: 12.0人, １２．０, △3%. */
export function printedValue(unit: string): fc.Arbitrary<{ readonly text: string; readonly value: number; readonly told: boolean }> {
  return fc.record({ style, steps: fc.integer({ min: -9_999, max: 99_999 }), places: fc.nat({ max: 2 }), named: fc.boolean() }).map(({ style: one, steps, places, named }) => {
    const text = print(BigInt(steps), places, { ...one, spaces: one.spaces && !named })
    // Brackets stand round a number alone.
    return { text: named && !/[)）]$/.test(text) ? `${text}${unit}` : text, value: steps / 10 ** places, told: false }
  })
}
