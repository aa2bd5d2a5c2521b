/** Parts of a project's name that mark it as 基金積立 or as 選挙・周年. */
export interface CostLists {
  readonly reserve: readonly string[]
  readonly oneOff: readonly string[]
}

/** 選挙管理委員会 and 選挙啓発 go on every year and are regular. */
export const DEFAULT_COST_LISTS: CostLists = { reserve: ['積立'], oneOff: ['選挙執行', '周年'] }

export type ListingKind = 'regular' | 'reserve' | 'oneOff'
/** The kinds by their code in the columns. */
export const LISTING_KINDS: readonly ListingKind[] = ['regular', 'reserve', 'oneOff']

/** The code into LISTING_KINDS for a project's name; reserve wins over one-off. */
export function kindOfProject(name: string, lists: CostLists): number {
  const plain = name.normalize('NFKC')
  const holds = (part: string): boolean => part !== '' && plain.includes(part.normalize('NFKC'))
  if (lists.reserve.some(holds)) return 1
  return lists.oneOff.some(holds) ? 2 : 0
}
