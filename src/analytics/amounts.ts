/**
 * Amounts in 千円 by place, each exact or not stated, in as few bytes as they need: 32 bits where every amount is a whole number
 * of that size, else 64. A plain object of one column, so that it can be stored and sent as it is; read by `amountAt` alone.
 */
export interface Amounts {
  readonly packed: Int32Array | Float64Array
}

/** Stands for an amount that is not stated among 32-bit amounts, none of which may be so low. */
const NOT_STATED = -0x80000000

const fits = (amount: number): boolean =>
  Number.isNaN(amount) || (amount > NOT_STATED && Object.is(amount, amount | 0))

/** Packs amounts, NaN = not stated; the column given may become the result and is not to be changed afterwards. */
export function packAmounts(amounts: Float64Array): Amounts {
  if (!amounts.every(fits)) return { packed: amounts }
  return { packed: Int32Array.from(amounts, (amount) => (Number.isNaN(amount) ? NOT_STATED : amount)) }
}

/** The amount at a place in 千円; NaN where it is not stated. */
export function amountAt({ packed }: Amounts, place: number): number {
  const amount = packed[place]!
  return amount === NOT_STATED && packed instanceof Int32Array ? Number.NaN : amount
}

/** Several columns of amounts end to end. */
export function joinAmounts(parts: readonly Amounts[]): Amounts {
  const length = parts.reduce((sum, { packed }) => sum + packed.length, 0)
  const small = parts.every(({ packed }) => packed instanceof Int32Array)
  const packed = small ? new Int32Array(length) : new Float64Array(length)
  let start = 0
  for (const part of parts) {
    if (small) packed.set(part.packed, start)
    else for (let at = 0; at < part.packed.length; at++) packed[start + at] = amountAt(part, at)
    start += part.packed.length
  }
  return { packed }
}
