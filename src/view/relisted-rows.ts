import { rollUpCosts } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { listRelisted, type RelistedRow } from '../analytics/relisted.ts'
import { MONEY_UNIT_NAMES, formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import type { ShownYear } from './period.ts'
import { projectLine } from './project-table.ts'
import { buildRelistedPicture, type RelistedPicture } from './relisted-picture.ts'
import { isRelistedOnly } from './relisted.ts'
import type { Cell, TableView } from './table.ts'

/** 再掲: what is listed again, where it is counted, and what each policy counts and takes part in. */
export interface RelistedView {
  readonly finding: string
  /** Policies whose total is 0 because every project is 再掲, each with where those are counted. */
  readonly zeroes: readonly string[]
  readonly picture: RelistedPicture
  readonly inside: TableView
  readonly outside: TableView
  readonly amounts: TableView
}

export function buildRelisted(facts: FactTable, selection: Selection, years: readonly ShownYear[], unit: MoneyUnit): RelistedView {
  const rows = listRelisted(facts, selection)
  const inside = rows.filter((row) => row.homePolicy !== null)
  const outside = rows.filter((row) => row.homePolicy === null)
  const names = new Set(outside.map((row) => facts.listings.source[row.listing]!.name.normalize('NFKC').trim()))
  return {
    finding: rows.length === 0
      ? '表示中の施策に再掲の行はありません'
      : `再掲${rows.length}行は金額に含めない（本体がこの評価にあるもの${inside.length}行、この評価の外にあるもの${outside.length}行・${names.size}事業）`,
    zeroes: zeroesOf(facts, selection, rows),
    picture: buildRelistedPicture(facts, rows),
    inside: rowsTable(facts, inside, `本体がこの評価にある再掲（${inside.length}行）`),
    outside: rowsTable(facts, outside, `本体がこの評価の外にある再掲（${outside.length}行・${names.size}事業。額はこの評価からは分かりません）`),
    amounts: amountsTable(facts, selection, rows, years.at(-1), unit),
  }
}

/** 632は2行すべてが再掲のため計上額が0です（本体：631・この評価の外）。 */
function zeroesOf(facts: FactTable, selection: Selection, rows: readonly RelistedRow[]): readonly string[] {
  return [...selection.policyIndexes].flatMap((policy) => {
    const { code, projects } = facts.policies.source[policy]!
    if (!isRelistedOnly(facts.policies.source[policy]!)) return []
    const own = rows.filter((row) => row.policy === policy)
    const homes = own.map((row) => {
      const { name } = facts.listings.source[row.listing]!
      return `${name}の本体は${row.homePolicy === null ? 'この評価の外' : facts.policies.source[row.homePolicy]!.code}`
    })
    return [`${code}は${projects.length}行すべてが再掲のため計上額が0です（${homes.join('、')}）。`]
  })
}

const policyCell = (facts: FactTable, policy: number): Cell => {
  const { code } = facts.policies.source[policy]!
  return { text: code, order: code, to: `/policies/${code}` }
}

function rowsTable(facts: FactTable, rows: readonly RelistedRow[], caption: string): TableView {
  const homes = rows.some((row) => row.homePolicy !== null)
  return {
    caption,
    columns: [
      { key: 'name', label: '事務事業', room: 'name' }, ...(homes ? [{ key: 'home', label: '本体（計上）', room: 'word' as const }] : []),
      { key: 'policy', label: '再掲', room: 'word' }, { key: 'outlook', label: '今後の方向性', room: 'word' }, { key: 'line', label: 'シート行', amount: true },
    ],
    rows: rows.map((row) => {
      const project = facts.listings.source[row.listing]!
      return {
        key: String(row.listing), quiet: true,
        cells: {
          name: { text: project.name, order: project.name },
          ...(row.homePolicy === null ? {} : { home: policyCell(facts, row.homePolicy) }),
          policy: policyCell(facts, row.policy),
          outlook: { text: project.outlook || '空欄', order: project.outlook || null },
          line: projectLine(facts.policies.source[row.policy]!.code, project),
        },
      }
    }),
  }
}

/** 計上額 adds up; 関与額 counts a home as often as it is listed, so it does not. */
function amountsTable(
  facts: FactTable, selection: Selection, rows: readonly RelistedRow[], shown: ShownYear | undefined, unit: MoneyUnit,
): TableView {
  const inYear = (by: 'all' | 'policy') => rollUpCosts(facts, selection, by).filter((one) => one.year === shown?.year)
  const amount = (value: number): Cell => ({ text: formatMoneyColumn(value, unit), order: value })
  const total = inYear('all')[0]?.home ?? 0
  return {
    caption: `施策別の計上額と関与額（${shown?.label ?? ''}、単位：${MONEY_UNIT_NAMES[unit]}）`,
    columns: [
      { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '名称', room: 'name' }, { key: 'counted', label: '計上額', amount: true, money: unit },
      { key: 'again', label: '再掲の本体の額', amount: true, money: unit }, { key: 'involved', label: '関与額（参考）', amount: true, money: unit },
      { key: 'rows', label: '再掲', amount: true },
    ],
    rows: inYear('policy').map((one) => {
      const own = rows.filter((row) => row.policy === one.index)
      const unknown = own.filter((row) => row.homePolicy === null).length
      const { name } = facts.policies.source[one.index]!
      return {
        key: one.key,
        cells: {
          policy: policyCell(facts, one.index), name: { text: name, order: name },
          counted: amount(one.home), again: amount(one.relisted),
          involved: { text: `${formatMoneyColumn(one.home + one.relisted, unit)}${unknown > 0 ? '以上' : ''}`, order: one.home + one.relisted },
          rows: { text: `${own.length}行`, order: own.length, ...(unknown > 0 ? { note: `外${unknown}` } : {}) },
        },
      }
    }),
    total: {
      key: 'total',
      cells: {
        policy: { text: '合計', order: null }, counted: amount(total), involved: { text: '足し算はできません', order: null },
        rows: { text: `${rows.length}行`, order: rows.length },
      },
    },
  }
}
