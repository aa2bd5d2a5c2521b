import type { Dice } from '../../src/made-up/dice.ts'
import { rollDice } from '../../src/made-up/dice.ts'
import { encodeUtf8 } from '../intake/encode-text.ts'
import { byteFaults, type Bytes } from './byte-faults.ts'
import { treeFaults } from './json-faults.ts'
import { isTree, writeTree, type Tree } from './json-tree.ts'
import { applyFaults } from './pick-faults.ts'
import { pickRound } from './round-bases.ts'
import { textFaults } from './text-faults.ts'

export interface BrokenFile {
  readonly name: string
  readonly bytes: Bytes
}

/** As lines, the header first; what has no policies stays one object. */
function writeLines(root: Tree): string {
  const { policies, ...header } = root as { policies?: unknown }
  if (Array.isArray(root) || !Array.isArray(policies)) return writeTree(root, 0)
  return [{ ...header, policyCount: policies.length }, ...(policies as unknown[])].map((one) => `${writeTree(one, 0)}\n`).join('')
}

const pickName = (dice: Dice, lines: boolean): string =>
  dice.chance(0.9) ? (lines ? 'round.ndjson' : 'round.json') : dice.pick(['round.txt', 'round', 'round.csv', 'round.xlsx', '评估 ".json', '__proto__', 'a'.repeat(300)])

/** A round's file with something wrong in it, by seed: in its tree, its text, its bytes or several of them. */
export function breakSnapshot(seed: number): BrokenFile {
  const dice = rollDice(seed)
  const where = dice.next()
  const tree: Tree = where < 0.62 ? applyFaults<Tree>(pickRound(dice), treeFaults, dice) : pickRound(dice)
  const lines = dice.chance(0.2)
  const whole = lines && isTree(tree) ? writeLines(tree) : writeTree(tree, dice.pick([0, 0, 1]))
  const text = where >= 0.55 && where < 0.8 ? applyFaults(whole, textFaults, dice) : whole
  const bytes = where >= 0.75 ? applyFaults(encodeUtf8(text), byteFaults, dice) : encodeUtf8(text)
  return { name: pickName(dice, lines), bytes }
}
