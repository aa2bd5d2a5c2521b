import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { SAME_TEXT } from '../messages/compare.ts'
import { buildColumn, columnBases, type CompareColumn, type CompareOptions } from './compare-column.ts'
import { compareTexts, type CompareSection } from './compare-text.ts'
import { largestOf } from './mini-bars.ts'
import { textsOf } from './policy-detail.ts'

/** 比較: the columns in the reader's order, and the sheets' sections across them. */
export interface CompareView {
  readonly by: 'policy' | 'department'
  readonly finding: string
  readonly columns: readonly CompareColumn[]
  readonly sections: readonly CompareSection[]
  /** Whether a whole row of the head is equal; null with a single column. */
  readonly same: { readonly progress: boolean; readonly necessity: boolean; readonly departments: boolean } | null
  /** Columns that the filter at hand would leave out; they are shown all the same. */
  readonly outside: readonly string[]
}

/**
 * Policies, or departments by the policies they lead, beside each other.
 * @param selection what the filter chooses, to tell which columns it would leave out
 * @param costs all policies under the switches that choose project rows
 * @param ids known codes or departments of one kind, in the order to be shown
 */
export function buildCompare(
  facts: FactTable, judged: Judged, selection: Selection, costs: Selection, ids: readonly string[], options: CompareOptions,
): CompareView {
  const by = ids.every((id) => facts.policyCodes.includes(id)) ? 'policy' : 'department'
  const bases = columnBases(facts, costs, by, ids)
  const largest = largestOf(bases.flatMap((base) => base.rollups), options.years)
  const columns = bases.map((base) => buildColumn(facts, judged, base, by, largest, options))
  const { sections, sameLines } = compareTexts(bases.map((base) => ({
    name: base.id, policies: base.policies.map((at) => ({ code: facts.policies.source[at]!.code, texts: textsOf(facts.policies.source[at]!) })),
  })), by === 'policy')
  return {
    by, columns, sections,
    finding: findingOf(columns, sameLines),
    same: columns.length < 2 ? null : { progress: equal(columns, 'progress'), necessity: equal(columns, 'necessity'), departments: equalDepartments(columns) },
    outside: bases.filter((base) => base.policies.every((at) => selection.policies[at] !== 1)).map((base) => base.id),
  }
}

const wordsOf = (column: CompareColumn, kind: 'progress' | 'necessity'): string =>
  [...new Set(column.policies.map((policy) => policy[kind].speech))].sort().join('、')

const equal = (columns: readonly CompareColumn[], kind: 'progress' | 'necessity'): boolean =>
  new Set(columns.map((column) => wordsOf(column, kind))).size === 1

const equalDepartments = (columns: readonly CompareColumn[]): boolean =>
  new Set(columns.map((column) => [column.lead ?? '', ...[...column.related].sort()].join('、'))).size === 1

/** 631・632の比較　進捗状況はいずれも「おおむね順調」、同文は3行 */
function findingOf(columns: readonly CompareColumn[], sameLines: number): string {
  const names = columns.map((column) => column.id).join('・')
  const labels = [...new Set(columns.flatMap((column) => column.policies.map((policy) => policy.progress.label)))]
  const rating = labels.length === 0 ? '' : labels.length === 1 ? `進捗状況はいずれも「${labels.join('')}」、` : `進捗状況は${labels.map((label) => `「${label}」`).join('と')}、`
  if (columns.length < 2) return `${names}　もう1つ選ぶと並べて比べられます`
  return `${names}の比較　${rating}${sameLines > 0 ? `${SAME_TEXT}は${sameLines}行` : `${SAME_TEXT}の行はありません`}`
}
