import { ATTAINMENT_STATES } from '../../analytics/attainment.ts'
import { sumCosts } from '../../analytics/group-sums.ts'
import { statedAmount } from '../../analytics/cost-sums.ts'
import type { FactColumns } from '../../analytics/facts.ts'
import type { JudgedColumns, Selection } from '../../analytics/filter.ts'
import { countByMunicipality } from '../../analytics/municipality-counts.ts'
import { tallyStates } from '../../analytics/states.ts'
import { MONEY_UNIT_NAMES, formatMoneyChangeColumn, formatMoneyColumn, type MoneyUnit } from '../../format/money.ts'
import { formatFixed, NOT_STATED } from '../../format/number.ts'
import { STATE_WORDS } from '../../messages/words.ts'
import type { ShownYear } from '../period.ts'
import type { Cell, Column, Row, Sort } from '../table.ts'
import { pathIn } from './links.ts'
import { orderBy, type WindowedTable } from './windowed.ts'

export interface MunicipalityOptions {
  readonly hideAttainment: boolean
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
}

type Numbers = Readonly<Record<string, (municipality: number) => number>>

const BELOW = ATTAINMENT_STATES.indexOf('belowGuide')

/** What each column says of a municipality, before it is written. */
function numbersOf(facts: FactColumns, judged: JudgedColumns, selection: Selection, years: readonly ShownYear[]): { readonly numbers: Numbers; readonly policies: Uint32Array } {
  const { policies, delayed } = countByMunicipality(facts, selection)
  const sums = sumCosts(facts, selection, 'municipality')
  const states = tallyStates(facts, judged, selection, 'municipality')
  const costOf = (shown: ShownYear | undefined) => (at: number): number =>
    (shown ? statedAmount(sums, at, facts.years.indexOf(shown.year), facts.years.length) : Number.NaN)
  const [first, last] = [costOf(years[0]), costOf(years.at(-1))]
  const numbers: Numbers = {
    policies: (at) => policies[at]!, projects: (at) => sums.rows[at]!, delayed: (at) => delayed[at]!,
    last, change: (at) => (years.length > 1 ? last(at) - first(at) : Number.NaN),
    below: (at) => states[at * ATTAINMENT_STATES.length + BELOW]!,
  }
  return { numbers, policies }
}

function columnsOf({ hideAttainment, years, unit }: MunicipalityOptions): readonly Column[] {
  const [first, last] = [years[0], years.at(-1)]
  return [
    { key: 'name', label: '市区町村', room: 'name' },
    { key: 'policies', label: '施策', amount: true }, { key: 'projects', label: '事業（再掲を除く）', amount: true },
    ...(last ? [{ key: 'last', label: `総コスト ${last.label}`, amount: true, money: unit }] : []),
    ...(first && last && first !== last ? [{ key: 'change', label: `増減 ${first.label}から`, amount: true, money: unit }] : []),
    { key: 'delayed', label: '遅れとする施策（内部評価）', amount: true },
    ...(hideAttainment ? [] : [{ key: 'below', label: `${STATE_WORDS.belowGuide}指標（試算）`, amount: true }]),
  ]
}

const WRITERS: Readonly<Record<string, (value: number, unit: MoneyUnit) => string>> = { last: formatMoneyColumn, change: formatMoneyChangeColumn }

function cellOf(key: string, value: number, unit: MoneyUnit): Cell {
  if (Number.isNaN(value)) return { text: NOT_STATED, order: null }
  return { text: WRITERS[key]?.(value, unit) ?? formatFixed(value, 0), order: value }
}

/** The municipalities of the chosen policies, in the round's order or as the reader sorts them. */
export function municipalityTable(facts: FactColumns, judged: JudgedColumns, selection: Selection, sort: Sort | null, options: MunicipalityOptions): WindowedTable {
  const { numbers, policies } = numbersOf(facts, judged, selection, options.years)
  const columns = columnsOf(options)
  const shown = Uint32Array.from(policies.keys()).filter((at) => policies[at]! > 0)
  const key = sort && numbers[sort.key]
  const order = key ? orderBy(Float64Array.from(shown, key), sort).map((place) => shown[place]!) : sort?.key === 'name' && sort.descending ? shown.reverse() : shown
  return {
    caption: `市区町村の一覧（総コストの単位：${MONEY_UNIT_NAMES[options.unit]}）`, columns, count: order.length,
    rowAt: (place): Row => {
      const at = order[place]!
      const name = facts.municipalities[at]!
      const cells = Object.fromEntries(columns.slice(1).map((column) => [column.key, cellOf(column.key, numbers[column.key]!(at), options.unit)]))
      return { key: String(at), cells: { name: { text: name, order: name, to: pathIn(name) }, ...cells } }
    },
  }
}
