import type { FactColumns } from '../analytics/facts.ts'
import { EMPTY_FILTER, type Filter, type Selection } from '../analytics/filter.ts'
import { MADE_UP } from '../messages/made-up.ts'
import { filterWords } from './filter-words.ts'
import { periodSentence, scopeName, sourceSentence } from './period.ts'

/** One fact that must go along with figures that leave the screen, as name and text. */
export type AboutFact = readonly [name: string, text: string]

export interface AboutOptions {
  readonly filter: Filter
  readonly actualOnly: boolean
  /** A page of one policy obeys the switches alone. */
  readonly onePolicy: string | null
  /** 2026-11-23 */
  readonly date: string
  readonly madeUp?: boolean
}

function conditionsOf(facts: FactColumns, { filter, actualOnly, onePolicy }: AboutOptions): string {
  const obeyed: Filter = onePolicy === null
    ? filter
    : { ...EMPTY_FILTER, outlooks: filter.outlooks, reserve: filter.reserve, oneOff: filter.oneOff }
  return filterWords(facts, obeyed, actualOnly).join('、') || 'なし'
}

/** What paper and files say beside their figures: source, period with 見込み, conditions, how much of the round is shown, date. */
export function buildAbout(facts: FactColumns, selection: Selection, options: AboutOptions): readonly AboutFact[] {
  const { onePolicy, actualOnly, date, madeUp } = options
  return [
    ...(madeUp === true ? [['注意', MADE_UP] as const] : []),
    ['出典', sourceSentence(facts).replaceAll('出典：', '')],
    ['時点', periodSentence(facts, actualOnly)],
    ['範囲', onePolicy === null ? `${selection.policyCount}施策／${scopeName(facts)}${facts.policies.count}施策` : `施策${onePolicy}`],
    ['条件', conditionsOf(facts, options)],
    ['作成日', date],
  ]
}
