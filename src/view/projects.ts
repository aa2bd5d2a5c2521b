import { LISTING_KINDS } from '../analytics/cost-lists.ts'
import { rollUpCosts, type CostRollup } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { searchProjects } from '../analytics/project-search.ts'
import { listOwn } from '../analytics/relisted.ts'
import { remember } from '../domain/remember.ts'
import { MONEY_UNIT_NAMES, formatMoneyChangeColumn, formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import { formatYear } from '../format/year.ts'
import { COST_KIND_WORDS } from '../messages/words.ts'
import type { Project } from '../snapshot/types.ts'
import { stepName } from './bridge.ts'
import { costCell, costNothing } from './cost-cell.ts'
import type { ShownYear } from './period.ts'
import { relistedNote } from './relisted.ts'
import { projectLine } from './project-table.ts'
import type { Cell, Row, TableView } from './table.ts'

/** Every project row of the chosen policies, own and 再掲. */
export interface ProjectsView {
  readonly finding: string
  /** What the search found, or null without one. */
  readonly found: string | null
  /** Which rows the total leaves out; null where none. */
  readonly note: string | null
  readonly table: TableView
}

export interface ProjectsOptions {
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
  /** Part of a name. */
  readonly find: string
}

export function buildProjects(facts: FactTable, selection: Selection, { years, unit, find }: ProjectsOptions): ProjectsView {
  const shown = searchProjects(facts, selection, find)
  const own = listOwn(facts, shown)
  const listings = facts.listings.source.map((_, at) => at).filter((at) => shown.listings[at] === 1)
  const relisted = listings.length - own.length
  const first = years[0]
  const last = years.at(-1)
  const rollups = rollUpCosts(facts, shown, 'all')
  const span = first && last && first !== last ? stepName(first, last) : null
  return {
    finding: findingOf(facts, listOwn(facts, selection)),
    found: find === '' ? null : `「${find}」を名称に含むのは${own.length}事業${relisted > 0 ? `と再掲${relisted}行` : ''}です。合計も、その${own.length}事業の額です。`,
    note: missingNote(rollups, years),
    table: {
      caption: `事務事業（${own.length}事業${relisted > 0 ? `＋再掲${relisted}行` : ''}、単位：${MONEY_UNIT_NAMES[unit]}${span ? `、増減は${span}` : ''}。再掲の行の額は本体の施策で計上し、合計に含みません）`,
      columns: [
        { key: 'name', label: '事務事業', room: 'name' }, { key: 'policy', label: '施策', room: 'word' }, { key: 'kind', label: '区分', room: 'word' },
        ...years.map((one) => ({ key: String(one.year), label: one.label, amount: true, money: unit })),
        ...(span ? [{ key: 'change', label: '増減', amount: true, money: unit }] : []),
        { key: 'outlook', label: '今後の方向性', room: 'word' }, { key: 'line', label: 'シート行', amount: true },
      ],
      rows: listings.map((listing) => rowOf(facts.listings.source[listing]!, facts, listing, years, unit)),
      total: totalRow(rollups, years, unit),
    },
  }
}

/** 71事業（再掲を除く）のうち「休止・廃止」は1事業 */
function findingOf(facts: FactTable, own: readonly number[]): string {
  if (own.length === 0) return '条件に合う事務事業はありません'
  const counts = new Map<string, number>()
  for (const at of own) {
    const outlook = facts.listings.source[at]!.outlook
    counts.set(outlook, (counts.get(outlook) ?? 0) + 1)
  }
  const words = (outlook: string): string => (outlook === '' ? '今後の方向性が空欄' : `「${outlook}」`)
  const [most, ...rest] = [...counts].sort((a, b) => b[1] - a[1])
  if (rest.length === 0) return `${own.length}事業（再掲を除く）はすべて${words(most?.[0] ?? '')}`
  return `${own.length}事業（再掲を除く）のうち${rest.map(([outlook, count]) => `${words(outlook)}は${count}事業`).join('、')}`
}

/** From the first shown year to the last, as in the breakdown of the change: a year not stated adds nothing and is named. */
function changeCell(project: Project, years: readonly ShownYear[], unit: MoneyUnit): Cell {
  const [first, last] = [years[0], years.at(-1)]
  if (project.relisted) return { text: '再掲', order: null }
  if (!first || !last) return { text: '', order: null }
  const valueIn = ({ year }: ShownYear): number | null => project.costs.find((cost) => cost.year === year)?.value ?? null
  const [from, to] = [valueIn(first), valueIn(last)]
  if (from === null && to === null) return { text: '－', order: null }
  const change = (to ?? 0) - (from ?? 0)
  const missing = from === null ? first : to === null ? last : null
  return {
    text: formatMoneyChangeColumn(change, unit), order: change,
    ...(missing ? { note: `${formatYear(missing.year)}は${costNothing(project.costs, missing.year) === '空欄' ? '空欄' : '「－」'}` } : {}),
  }
}

const rowOf = remember((project: Project, facts: FactTable, listing: number, years: readonly ShownYear[], unit: MoneyUnit): Row => {
  const { code } = facts.policies.source[facts.listings.policy[listing]!]!
  const kind = COST_KIND_WORDS[LISTING_KINDS[facts.listings.kind[listing]!]!]
  const note = relistedNote(facts, listing)
  return {
    key: String(listing), quiet: project.relisted,
    cells: {
      name: { text: project.name, order: project.name, ...(note ? { note: note.text, ...(note.to ? { to: note.to } : {}) } : {}) },
      policy: { text: code, order: code, to: `/policies/${code}` },
      kind: { text: kind, order: kind },
      ...Object.fromEntries(years.map((shown) => [String(shown.year), costCell(project, shown.year, unit)])),
      change: changeCell(project, years, unit),
      outlook: { text: project.outlook || '空欄', order: project.outlook || null },
      line: projectLine(code, project),
    },
  }
})

/** 合計は、「－」などで額の記載がない事業（R2決算5事業、R3決算2事業）を含みません。 */
function missingNote(rollups: readonly CostRollup[], years: readonly ShownYear[]): string | null {
  const parts = years.flatMap((shown) => {
    const missing = rollups.find((one) => one.year === shown.year)?.missing ?? 0
    return missing > 0 ? [`${shown.label}${missing}事業`] : []
  })
  return parts.length === 0 ? null : `合計は、額の記載がない事業（${parts.join('、')}）の額を含みません。`
}

function totalRow(rollups: readonly CostRollup[], years: readonly ShownYear[], unit: MoneyUnit): Row {
  const homes = years.map((shown) => rollups.find((one) => one.year === shown.year)?.home ?? 0)
  const [from, to] = [homes[0] ?? 0, homes.at(-1) ?? 0]
  return {
    key: 'total',
    cells: {
      name: { text: '合計', order: null, note: '再掲を除く' },
      ...Object.fromEntries(years.map((shown, at) => [String(shown.year), { text: formatMoneyColumn(homes[at]!, unit), order: homes[at]! }])),
      change: { text: formatMoneyChangeColumn(to - from, unit), order: to - from },
    },
  }
}
