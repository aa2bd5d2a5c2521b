import { LISTING_KINDS } from '../analytics/cost-lists.ts'
import { rollUpCosts } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { MONEY_UNIT_NAMES, formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import { formatFixed } from '../format/number.ts'
import { COST_KIND_WORDS } from '../messages/words.ts'
import type { Project } from '../snapshot/types.ts'
import { costCell } from './cost-cell.ts'
import type { ShownYear } from './period.ts'
import { lineOf, placeCell } from './place.ts'
import { relistedNote } from './relisted.ts'
import type { Cell, Row, TableView } from './table.ts'

/** The projects of one policy as listed on its sheet; 再掲 rows carry no amount and say where they are counted. */
export function buildProjectTable(facts: FactTable, selection: Selection, policy: number, years: readonly ShownYear[], unit: MoneyUnit): TableView {
  const { firstListing, source } = facts.policies
  const listings = Array.from({ length: firstListing[policy + 1]! - firstListing[policy]! }, (_, at) => firstListing[policy]! + at)
    .filter((listing) => selection.policies[policy] === 0 || selection.listings[listing] === 1)
  const own = listings.filter((listing) => facts.listings.relisted[listing] === 0).length
  return {
    caption: `${source[policy]!.code}の事務事業（${own}事業＋再掲${listings.length - own}、単位：${MONEY_UNIT_NAMES[unit]}）`,
    columns: [
      { key: 'no', label: '番号', amount: true }, { key: 'name', label: '事務事業' },
      ...years.map((shown) => ({ key: String(shown.year), label: shown.label, amount: true, money: unit })),
      { key: 'outlook', label: '今後の方向性' }, { key: 'line', label: 'シート', amount: true },
    ],
    rows: listings.map((listing) => rowOf(facts, listing, years, unit)),
    total: totalOf(facts, selection, policy, years, unit),
  }
}

/** Fewer own projects are seen at a glance. */
const MANY = 5
const FIRST = 3

/**
 * Which projects make up most of a policy's cost in the last shown year.
 * @returns null for few projects, or where nothing is stated
 */
export function largestProjects(facts: FactTable, selection: Selection, policy: number, years: readonly ShownYear[]): string | null {
  const last = years.at(-1)
  if (!last) return null
  const { firstListing } = facts.policies
  const own = Array.from({ length: firstListing[policy + 1]! - firstListing[policy]! }, (_, at) => firstListing[policy]! + at)
    .filter((listing) => selection.listings[listing] === 1 && facts.listings.relisted[listing] === 0)
    .map((listing) => facts.listings.source[listing]!)
    .map((project) => ({ name: project.name, amount: project.costs.find((cost) => cost.year === last.year)?.value ?? 0 }))
    .sort((a, b) => b.amount - a.amount)
  const whole = own.reduce((sum, one) => sum + one.amount, 0)
  if (own.length < MANY || whole <= 0) return null
  const first = own.slice(0, FIRST)
  const share = first.reduce((sum, one) => sum + one.amount, 0) / whole
  return `${last.label}の多い順に${FIRST}事業（${first.map((one) => one.name).join('、')}）で、${own.length}事業の計の${formatFixed(share * 100, 0)}％です。`
}

/** What is counted here, with the sheet's own total: equal to it, or both figures; nothing is silently corrected. */
function totalOf(facts: FactTable, selection: Selection, policy: number, years: readonly ShownYear[], unit: MoneyUnit): Row {
  const rollups = rollUpCosts(facts, selection, 'policy').filter((one) => one.index === policy)
  const { statedTotals } = facts.policies.source[policy]!
  const whole = selection.kinds.every((included) => included === 1) && !selection.outlookFiltered
  const cells = years.map((shown): readonly [string, Cell] => {
    const counted = rollups.find((one) => one.year === shown.year)?.home ?? 0
    const printed = statedTotals.find((one) => one.year === shown.year)?.value ?? null
    const differs = whole && printed !== null && printed !== counted
    return [String(shown.year), {
      text: formatMoneyColumn(counted, unit), order: counted, ...(differs ? { note: `シートの計 ${formatMoneyColumn(printed, unit)}` } : {}),
    }]
  })
  const place = lineOf(statedTotals.find((one) => one.at)?.at)
  const equal = whole && cells.every(([, cell]) => cell.note === undefined) && statedTotals.length > 0
  return {
    key: 'total',
    cells: {
      no: { text: '', order: null },
      name: { text: '計', order: null, note: whole ? (equal ? 'シートの計と一致' : '') : '表示中の事業の計' },
      ...Object.fromEntries(cells), outlook: { text: '', order: null },
      line: placeCell(facts.policies.source[policy]!.code, place),
    },
  }
}

function nameNote(relisted: ReturnType<typeof relistedNote>, kind: string): Pick<Cell, 'note' | 'to'> {
  if (relisted) return { note: relisted.text, ...(relisted.to ? { to: relisted.to } : {}) }
  return kind === '' ? {} : { note: kind }
}

/** The line of the policy's sheet that a project's amounts stand on. */
export const projectLine = (policyCode: string, project: Project): Cell => placeCell(policyCode, lineOf(project.costs.find((cost) => cost.at)?.at))

function rowOf(facts: FactTable, listing: number, years: readonly ShownYear[], unit: MoneyUnit): Row {
  const project = facts.listings.source[listing]!
  const kind = LISTING_KINDS[facts.listings.kind[listing]!]!
  const note = relistedNote(facts, listing)
  return {
    key: String(listing), quiet: project.relisted,
    cells: {
      no: { text: String(project.no), order: project.no },
      name: { text: project.name, order: project.name, ...nameNote(note, COST_KIND_WORDS[kind]) },
      ...Object.fromEntries(years.map((shown) => [String(shown.year), costCell(project, shown.year, unit)])),
      outlook: { text: project.outlook || '空欄', order: project.outlook },
      line: projectLine(facts.policies.source[facts.listings.policy[listing]!]!.code, project),
    },
  }
}
