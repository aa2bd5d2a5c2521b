import type { CompareView } from './compare.ts'
import type { CompareColumn, ComparedPolicy } from './compare-column.ts'
import type { IndicatorView } from './indicator.ts'
import { BLANK } from './text-tables.ts'
import type { Row, TableView } from './table.ts'

const indicatorWords = (view: IndicatorView): string => [
  `指標${view.no} ${view.name}`, `${view.values}／目標${view.targetText}${view.unit}（${view.targetYear}）`,
  ...view.facts.map((fact) => fact.tag), ...(view.state ? [`試算 ${view.state.word}`] : []),
].join('　')

/** 比較 as a table for files: what is compared down the side, one column each, whether they agree at the end. */
export function compareTable(view: CompareView, unitName: string): TableView {
  const coded = (policy: { readonly code: string }, words: string): string => (view.by === 'policy' ? words : `${policy.code} ${words}`)
  const ratings = (kind: 'progress' | 'necessity') => (column: CompareColumn): string =>
    column.policies.map((policy: ComparedPolicy) => coded(policy, policy[kind].label)).join('\n')
  const years = view.columns[0]?.bars.map((bar) => bar.label) ?? []
  const agree = (same: boolean | undefined): string => (same === undefined ? '' : same ? '同じ' : '異なる')
  const rows: readonly (readonly [what: string, read: (column: CompareColumn, at: number) => string, same: string])[] = [
    ['進捗状況（内部評価）', ratings('progress'), agree(view.same?.progress)],
    ['必要性', ratings('necessity'), agree(view.same?.necessity)],
    ...(view.by === 'policy'
      ? [['担当課', (column: CompareColumn) => column.lead ?? '', ''] as const]
      : [['主担当の施策', (column: CompareColumn) => column.policies.map((policy) => `${policy.code} ${policy.name}`).join('\n'), ''] as const]),
    [view.by === 'policy' ? '関連課' : '関連課としての施策', (column) => column.related.join('、') || '記載なし', ''],
    ['指標', (column) => column.indicators.map((one) => coded({ code: one.policy }, indicatorWords(one.view))).join('\n') || '指標の記載なし', ''],
    ...years.map((year, place) => [`総コスト ${year}（${unitName}）`, (column: CompareColumn) => column.bars[place]?.text ?? '', ''] as const),
    ...(years.length > 1 ? [[`総コストの増減（${unitName}）`, (column: CompareColumn) => column.change, ''] as const] : []),
    ...view.sections.map((section) => [
      section.heading,
      (_: CompareColumn, at: number) => (section.cells[at] ?? []).map((part) =>
        [...(part.policy === null ? [] : [part.policy]), ...(part.lines.length === 0 ? [BLANK] : part.lines.map((line) => line.text))].join('\n')).join('\n'),
      section.state?.word ?? '',
    ] as const),
  ]
  return {
    caption: '比較',
    columns: [
      { key: 'what', label: '項目' },
      ...view.columns.map((column) => ({ key: column.id, label: column.name === column.id ? column.id : `${column.id} ${column.name}` })),
      { key: 'same', label: '異同' },
    ],
    rows: rows.map(([what, read, same]): Row => ({
      key: what,
      cells: {
        ...Object.fromEntries(view.columns.map((column, at) => [column.id, { text: read(column, at), order: null }])),
        what: { text: what, order: null }, same: { text: same, order: null },
      },
    })),
  }
}
