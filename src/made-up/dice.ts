export interface Dice {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number in [0, end). */
  readonly below: (end: number) => number
  readonly chance: (share: number) => boolean
  /** Mean 0, deviation 1 (the sum of twelve, less six). */
  readonly normal: () => number
  readonly pick: <T>(from: readonly T[]) => T
  /** The first is twice as likely as the second, three times as the third. */
  readonly zipf: <T>(from: readonly T[]) => T
}

/** Numbers that look random and are the same for a seed: a 32-bit counter, stirred by multiplications. */
export function rollDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let stirred = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    stirred = Math.imul(stirred ^ (stirred >>> 15), 0x735a2d97)
    return ((stirred ^ (stirred >>> 15)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  const zipf = <T>(from: readonly T[]): T => {
    const whole = from.reduce((sum, _, at) => sum + 1 / (at + 1), 0)
    let left = next() * whole
    const at = from.findIndex((_, rank) => (left -= 1 / (rank + 1)) < 0)
    return from[at < 0 ? from.length - 1 : at]!
  }
  return {
    next, below, zipf,
    chance: (share) => next() < share,
    normal: () => Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6),
    pick: (from) => from[below(from.length)]!,
  }
}
