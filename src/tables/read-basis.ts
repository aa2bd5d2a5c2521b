import { printedText, wordKey } from './cell-text.ts'
import type { RawCell } from './raw-table.ts'

export type BasisWord = 'settled' | 'estimate' | 'budget' | 'actual' | 'target'

/** 決算見込み is an estimate and 目標 a target whatever else stands with them, so these come first. */
const words: readonly (readonly [RegExp, BasisWord])[] = [
  [/目標|計画値|^target$/, 'target'], [/見込|^estimate$/, 'estimate'], [/決算|^settled$/, 'settled'], [/予算|^budget$/, 'budget'], [/実績|^actual$/, 'actual'],
]

/** What a cell says of the figures in its row; null where it says nothing. */
export function readBasisCell(cell: RawCell): BasisWord | 'unknown' | null {
  const key = wordKey(printedText(cell))
  if (key === '') return null
  return words.find(([word]) => word.test(key))?.[1] ?? 'unknown'
}
