import type { Dice } from '../../src/made-up/dice.ts'

/** One fault or, less often, several: most files are broken in one way. */
const howMany = (dice: Dice): number => (dice.chance(0.55) ? 1 : dice.chance(0.6) ? 2 : 3 + dice.below(3))

/** Applies some of the faults at random, one after another. */
export function applyFaults<T>(input: T, faults: Readonly<Record<string, (input: T, dice: Dice) => T>>, dice: Dice): T {
  const names = Object.keys(faults)
  return Array.from({ length: howMany(dice) }, () => faults[dice.pick(names)]!).reduce((now, fault) => fault(now, dice), input)
}
