import { wordKey } from './cell-text.ts'
import { TREND_ROW } from './tidy-headings.ts'

/** `policy`: of the policy at hand; `all`: of the whole table; `trend`: a policy's table of years. */
export type TotalKind = 'policy' | 'all' | 'trend'

const ofPolicy = /^(?:小計|計|施策計|施策合計|課計|.{1,40}小計)$/
const ofAll = /^(?:合計|総計|総合計|全体|全体計|.{0,40}合計|.{1,40}総計)$/

/** The kind of total that a label names; null for the name of a project. */
export function readTotalLabel(label: string): TotalKind | null {
  if (label === TREND_ROW) return 'trend'
  const key = label.length > 60 ? '' : wordKey(label).replace(/[【】［］[\]()（）]/g, '')
  return ofPolicy.test(key) ? 'policy' : ofAll.test(key) ? 'all' : null
}
