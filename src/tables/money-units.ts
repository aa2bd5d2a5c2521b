/** What one unit of a printed amount is. */
export const SOURCE_UNITS = ['yen', 'thousandYen', 'tenThousandYen', 'millionYen', 'hundredMillionYen'] as const
export type SourceUnit = (typeof SOURCE_UNITS)[number]

/** Yen as a power of ten. */
const POWERS: Readonly<Record<SourceUnit, number>> = { yen: 0, thousandYen: 3, tenThousandYen: 4, millionYen: 6, hundredMillionYen: 8 }

const WORDS: Readonly<Record<string, SourceUnit>> = {
  円: 'yen', 千円: 'thousandYen', 万円: 'tenThousandYen', 百万円: 'millionYen', 億円: 'hundredMillionYen',
  yen: 'yen', '¥': 'yen', thousandyen: 'thousandYen', millionyen: 'millionYen',
}

const inBrackets = /[(〔[【](?:単位[:：]?)?(円|千円|万円|百万円|億円)[)〕\]】]/
const afterWord = /単位[:：は]?(円|千円|万円|百万円|億円)/

/** The unit that a word names; null for any other word. */
export const readSourceUnit = (word: string): SourceUnit | null => (Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null)

/** The unit named inside a heading or a note: 決算額（千円）, 単位：円. @param key as `wordKey` gives it */
export function findSourceUnit(key: string): SourceUnit | null {
  const found = inBrackets.exec(key)?.[1] ?? afterWord.exec(key)?.[1]
  return found === undefined ? null : readSourceUnit(found)
}

export interface Converted {
  /** 千円; null beyond what a double holds exactly. */
  readonly value: number | null
  /** 四捨五入 changed the amount. */
  readonly rounded: boolean
}

/**
 * A printed decimal amount in 千円, computed exactly; half a thousand yen is rounded away from zero.
 * @param decimal digits with at most one point, no sign, no separators
 */
export function toThousandYen(decimal: string, negative: boolean, unit: SourceUnit): Converted {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const shift = POWERS[unit] - POWERS.thousandYen - fraction.length
  const digits = BigInt(whole + fraction)
  const scale = 10n ** BigInt(Math.abs(shift))
  const value = shift >= 0 ? digits * scale : (digits * 2n + scale) / (scale * 2n)
  const rounded = shift < 0 && digits % scale !== 0n
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) return { value: null, rounded: false }
  return { value: (negative ? -Number(value) : Number(value)) + 0, rounded }
}
