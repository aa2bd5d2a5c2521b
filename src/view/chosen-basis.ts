import { listChosenBases } from '../analytics/cost-basis.ts'
import { formatYear } from '../format/year.ts'
import { COST_BASIS_WORDS } from '../messages/words.ts'
import type { Snapshot } from '../snapshot/types.ts'

/** 「R5は決算で計算（予算の記載もあり）」 for each year that states several kinds of amounts; '' where none does. */
export function chosenBasisSentence(snapshot: Snapshot): string {
  return listChosenBases(snapshot).map(({ year, chosen, others }) =>
    `${formatYear(year)}は${COST_BASIS_WORDS[chosen]}で計算（${others.map((basis) => COST_BASIS_WORDS[basis]).join('・')}の記載もあり）`).join('、')
}

/** The same as a line of what a round contains. */
export function chosenBasisLines(snapshot: Snapshot): { readonly name: string; readonly text: string }[] {
  const text = chosenBasisSentence(snapshot)
  return text === '' ? [] : [{ name: '金額の種類', text }]
}
