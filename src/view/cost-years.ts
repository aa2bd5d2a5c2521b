import { LISTING_KINDS, type ListingKind } from '../analytics/cost-lists.ts'
import { rollUpCosts } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { MONEY_UNIT_NAMES, formatMoney, formatMoneyChange, formatMoneyColumn, inUnit, type MoneyUnit } from '../format/money.ts'
import { formatSigned } from '../format/number.ts'
import { formatYear } from '../format/year.ts'
import { RELISTED_ONLY } from '../messages/words.ts'
import { NO_POLICIES } from './headline.ts'
import { leftOut } from './left-out.ts'
import type { ShownYear } from './period.ts'
import type { FigureView } from './readout.ts'
import { isRelistedOnly } from './relisted.ts'
import type { TableView } from './table.ts'

export interface CostLayer {
  readonly kind: ListingKind
  readonly name: string
  readonly amounts: readonly number[]
  /** The same in the unit of the view, as they are told. */
  readonly words: readonly string[]
}

/** The total cost by year, regular spending, one-offs and deposits apart. */
export interface CostYearsView extends FigureView {
  readonly years: readonly ShownYear[]
  readonly layers: readonly CostLayer[]
  /** Labels over the columns: the whole. */
  readonly totals: readonly string[]
  readonly table: TableView
}

const LAYER_NAMES: Readonly<Record<ListingKind, string>> = { regular: 'その他の事業', reserve: '基金への積立', oneOff: '選挙・周年' }

export interface CostYearsOptions {
  readonly unit: MoneyUnit
  /** The unit of the finding. */
  readonly headline: MoneyUnit
  readonly meta: string
}

export function buildCostYears(
  facts: FactTable, selection: Selection, years: readonly ShownYear[], { unit, headline, meta }: CostYearsOptions,
): CostYearsView {
  const all = rollUpCosts(facts, selection, 'all').filter((one) => years.some((shown) => shown.year === one.year))
  const kinds = rollUpCosts(facts, selection, 'kind')
  const amountsOf = (kind: ListingKind): readonly number[] =>
    years.map((shown) => kinds.find((one) => one.key === kind && one.year === shown.year)?.home ?? 0)
  const layers = LISTING_KINDS
    .filter((_, code) => selection.kinds[code] === 1)
    .map((kind) => ({ kind, name: LAYER_NAMES[kind], amounts: amountsOf(kind), words: amountsOf(kind).map((amount) => formatMoney(amount, unit)) }))
    .filter((layer) => layer.kind === 'regular' || layer.amounts.some((amount) => amount !== 0))
  const missing = Math.max(0, ...all.map((one) => one.missing))
  return {
    id: 'cost-years', meta, years,
    layers: layers.map((layer) => ({ ...layer, amounts: layer.amounts.map((amount) => inUnit(amount, unit)) })),
    totals: all.map((one) => formatMoney(one.home, unit)),
    finding: selection.policyCount === 0 ? NO_POLICIES : `${totalsFinding(years, all.map((one) => one.home), selection, headline)}${depositsPart(years, all.map((one) => one.home), amountsOf('reserve'), headline)}`,
    summary: `年度別の総コスト。${all.map((one, at) => `${years[at]!.label} ${formatMoney(one.home, unit)}${MONEY_UNIT_NAMES[unit]}`).join('、')}。`,
    notes: notesOf(facts, selection, missing),
    readouts: layers.map((layer) => ({
      name: layer.name,
      points: years.map((shown, at) => ({
        seriesId: layer.kind, dataIndex: at,
        text: `${shown.label} ${layer.name} ${formatMoney(layer.amounts[at]!, 'k')}千円（総コスト ${formatMoney(all[at]!.home, 'k')}千円）`,
      })),
    })),
    table: layersTable(years, layers, all.map((one) => one.home), unit),
  }
}

function notesOf(facts: FactTable, selection: Selection, missing: number): readonly string[] {
  const policies = [...selection.policyIndexes].map((policy) => facts.policies.source[policy]!)
  return [
    ...(policies.length > 0 && policies.every(isRelistedOnly) ? [`${RELISTED_ONLY}。`] : []),
    ...(missing > 0 ? [`「－」（記載なし）の事業は合計に含みません（最も多い年度で${missing}事業）。`] : []),
  ]
}

/** 総コスト R4決算見込み55.3億円。R2→R3 ＋17.6億円、R3→R4 ＋2.6億円 */
function totalsFinding(years: readonly ShownYear[], totals: readonly number[], selection: Selection, unit: MoneyUnit): string {
  const name = MONEY_UNIT_NAMES[unit]
  const last = years.at(-1)
  const total = totals.at(-1)
  if (!last || total === undefined) return '表示する年度がありません'
  const left = leftOut(selection)
  const [first] = totals
  if (left && first) {
    const rate = formatSigned(((total - first) / first) * 100, 1)
    const ends = years.length > 1 ? [first, total] : [total]
    const span = `${formatYear(years[0]?.year ?? last.year)}→${formatYear(last.year)}${last.estimate ? '見込み' : ''}`
    return `${left}を除くと${ends.map((one) => `${formatMoney(one, unit)}${name}`).join('→')}${years.length > 1 ? `（${span} ${rate}％）` : ''}`
  }
  const steps = years.slice(1).map((shown, at) =>
    `${formatYear(years[at]!.year)}→${formatYear(shown.year)}${shown.estimate ? '見込み' : ''} ${formatMoneyChange(totals[at + 1]! - totals[at]!, unit)}${name}`)
  return `総コスト ${last.label}${formatMoney(total, unit)}${name}${steps.length > 0 ? `。${steps.join('、')}` : ''}`
}

/** 。2年の増のうち18.5億円は基金への積立: only where deposits explain a part of a rise. */
function depositsPart(years: readonly ShownYear[], totals: readonly number[], deposits: readonly number[], unit: MoneyUnit): string {
  const [first, last] = [years[0], years.at(-1)]
  const grown = (amounts: readonly number[]): number => (amounts.at(-1) ?? 0) - (amounts[0] ?? 0)
  const part = grown(deposits)
  if (!first || !last || part <= 0 || part > grown(totals)) return ''
  return `。${last.year - first.year}年の増のうち${formatMoney(part, unit)}${MONEY_UNIT_NAMES[unit]}は基金への積立`
}

function layersTable(years: readonly ShownYear[], layers: readonly CostLayer[], totals: readonly number[], unit: MoneyUnit): TableView {
  const cells = (amounts: readonly number[]) =>
    Object.fromEntries(years.map((shown, at) => [String(shown.year), { text: formatMoneyColumn(amounts[at]!, unit), order: amounts[at]! }]))
  return {
    caption: `年度別の総コスト（単位：${MONEY_UNIT_NAMES[unit]}）`,
    columns: [{ key: 'name', label: '区分' }, ...years.map((shown) => ({ key: String(shown.year), label: shown.label, amount: true, money: unit }))],
    rows: layers.map((layer) => ({ key: layer.kind, cells: { name: { text: layer.name, order: layer.name }, ...cells(layer.amounts) } })),
    total: { key: 'total', cells: { name: { text: '総コスト', order: null }, ...cells(totals) } },
  }
}
