import { readFileSync } from 'node:fs'
import { rollDice, type Dice } from '../../src/made-up/dice.ts'
import { encodeUtf8 } from '../intake/encode-text.ts'
import { byteFaults } from './byte-faults.ts'
import type { BrokenFile } from './broken-snapshot.ts'
import { applyFaults } from './pick-faults.ts'
import { sheetFaults } from './sheet-faults.ts'

const read = (path: string): string[] => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').split('\n')

const whole = read('public/rounds/asaka-r4-chapter6.txt')
const heads = whole.flatMap((line, at) => (/^6[1-5]\d \S/.test(line) ? [at] : []))
const sheets = heads.map((from, at) => whole.slice(from, heads[at + 1]))
const fixtures = ['cut-in-the-project-table', 'h30-spaces-for-tabs', 'r5-budget-and-letters'].map((name) => read(`tests/fixtures/${name}.txt`))
const singles = [...sheets, ...fixtures]

/** Lines of one sheet, now and then of several or of all. */
function pickLines(dice: Dice): readonly string[] {
  if (dice.chance(0.01)) return whole
  return dice.chance(0.15) ? [dice.pick(singles), dice.pick(singles), dice.pick(singles)].flat() : dice.pick(singles)
}

const pickName = (dice: Dice): string => (dice.chance(0.9) ? 'sheets.txt' : dice.pick(['sheets', '評価.md', 'sheets.csv', 'sheets.tsv', 'sheets.json', 'sheets.xlsx', 'R4 <b>.txt']))

/** A document of sheets with something wrong in it, by seed: in its lines, their breaks, its bytes or several of them. */
export function breakDocument(seed: number): BrokenFile {
  const dice = rollDice(seed)
  const lines = applyFaults<readonly string[]>(pickLines(dice), sheetFaults, dice)
  const lineBreak = dice.chance(0.7) ? '\n' : dice.pick(['\r\n', '\r', '\u2028', '\u2029', '\n\n', '\n\r\n'])
  const bytes = encodeUtf8((dice.chance(0.1) ? '\ufeff' : '') + lines.join(lineBreak))
  return { name: pickName(dice), bytes: dice.chance(0.2) ? applyFaults(bytes, byteFaults, dice) : bytes }
}
