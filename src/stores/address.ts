import { EMPTY_FILTER, type Filter } from '../analytics/filter.ts'
import { DEPENDS_ON_ATTAINMENT, type PointCode } from '../analytics/points.ts'
import type { MoneyUnit } from '../format/money.ts'
import { readList, writeList } from '../domain/address-list.ts'
import type { DroppedChoice } from './compare-choice.ts'
import { DEFAULT_COMPARE, decodeCompareParameters, encodeCompareParameters, type CompareParameters } from './compare-parameters.ts'
import { DEFAULT_PAGE, decodePageParameters, encodePageParameters, type OneOf, type PageParameters } from './page-parameters.ts'
import { DEFAULT_PLACE, decodePlaceParameters, encodePlaceParameters, type PlaceParameters } from './place-parameters.ts'

export type CostScale = 'own' | 'shared' | 'index'
export type GroupBy = 'policy' | 'department' | 'municipality'

/** Everything a page's address says; what differs from the default is written, the rest is not. */
export interface ViewState extends PageParameters, PlaceParameters, CompareParameters {
  readonly filter: Filter
  /** Ids of the rounds to be open; none: those that the app opens by itself. */
  readonly rounds: readonly string[]
  /** 実績のみ: nothing estimated is judged or added up. */
  readonly actualOnly: boolean
  /** 試算を表示しない. */
  readonly hideAttainment: boolean
  /** null: each figure's own usual unit. */
  readonly unit: MoneyUnit | null
  readonly sort: string | null
  readonly selected: string | null
  readonly table: boolean
  readonly groupBy: GroupBy
  readonly costScale: CostScale
}

export const DEFAULT_VIEW: ViewState = {
  filter: EMPTY_FILTER, rounds: [], actualOnly: false, hideAttainment: false, unit: null, sort: null, selected: null,
  table: false, groupBy: 'policy', costScale: 'own', ...DEFAULT_PAGE, ...DEFAULT_PLACE, ...DEFAULT_COMPARE,
}

/** The options each parameter may name in the data at hand. */
export interface KnownOptions {
  readonly sections: readonly string[]
  readonly departments: readonly string[]
  readonly progress: readonly string[]
  readonly states: readonly string[]
  readonly necessity: readonly string[]
  readonly outlooks: readonly string[]
  readonly points: readonly string[]
  readonly municipalities: readonly string[]
  readonly policies: readonly string[]
  /** Policy codes and departments: what can be picked out on every page. */
  readonly selectable: readonly string[]
  /** Fiscal years of the cost columns. */
  readonly years: readonly string[]
  /** Whether the sheets are at hand: without them nothing can be judged anew, and municipalities stand in the place of policies. */
  readonly sheets: boolean
}

/** A value of the address that the data does not know, or that the state of another switch rules out. */
export interface Dropped {
  readonly parameter: string
  readonly value: string
  readonly why: DroppedChoice['why'] | 'attainment-hidden'
}

export type Query = Readonly<Record<string, string>>

type ListKey = Exclude<keyof KnownOptions, 'selectable' | 'years' | 'sheets' | 'policies'>

const LISTS: Readonly<Record<string, ListKey>> = {
  sec: 'sections', dept: 'departments', rating: 'progress', state: 'states', need: 'necessity',
  outlook: 'outlooks', point: 'points', muni: 'municipalities',
}
const NUMERIC: ReadonlySet<string> = new Set(['rating', 'need'])
const UNITS: readonly MoneyUnit[] = ['k', 'm', 'o']

/** What only 試算 can answer; some points are read off the sheets. */
const NEEDS_ATTAINMENT = (parameter: string, value: string): boolean =>
  parameter === 'state' || (parameter === 'point' && DEPENDS_ON_ATTAINMENT[value as PointCode]) || (parameter === 'form' && value === 'need')

/** The rounds that an address asks for, before anything is known of them. */
export const readRoundIds = (query: Query): readonly string[] => readList(query.round ?? '')

/** The address's state, without values the data does not know; each of those is told. */
export function decodeQuery(query: Query, known: KnownOptions): { readonly state: ViewState; readonly dropped: readonly Dropped[] } {
  const dropped: Dropped[] = []
  const oneOf = oneOfIn(query, query.calc === '0', (one) => dropped.push(one))
  const isSet = (parameter: string, set: '0' | '1'): boolean => oneOf(parameter, ['0', '1'], null) === set
  const hideAttainment = isSet('calc', '0')
  const lists: Partial<Record<ListKey, readonly (string | number)[]>> = {}
  for (const [parameter, key] of Object.entries(LISTS)) {
    const kept = readList(query[parameter] ?? '').filter((value) => {
      const why = !known[key].includes(value) ? 'unknown' : hideAttainment && NEEDS_ATTAINMENT(parameter, value) ? 'attainment-hidden' : null
      if (why) dropped.push({ parameter, value, why })
      return why === null
    })
    lists[key] = NUMERIC.has(parameter) ? kept.map(Number) : kept
  }
  const filter = {
    ...EMPTY_FILTER, ...lists,
    related: isSet('rel', '1'), text: (query.q ?? '').trim(),
    reserve: !isSet('reserve', '0'), oneOff: !isSet('oneoff', '0'),
  } as Filter
  const state: ViewState = {
    filter, hideAttainment, rounds: readRoundIds(query),
    actualOnly: oneOf('basis', known.sheets ? ['actual'] : [], null) === 'actual',
    unit: oneOf('unit', UNITS, null),
    sort: query.sort || null,
    selected: oneOf('sel', known.selectable, null),
    table: isSet('table', '1'),
    groupBy: oneOf<GroupBy>('by', ['department', known.sheets ? 'policy' : 'municipality'], 'policy') ?? 'policy',
    costScale: oneOf<CostScale>('scale', ['own', 'shared', 'index'], 'own') ?? 'own',
    ...decodePlaceParameters(query, (parameter, value) => dropped.push({ parameter, value, why: 'unknown' })),
    ...decodePageParameters(oneOf, query, known.years, hideAttainment),
    ...decodeCompareParameters(query, known, (one) => dropped.push(one)),
  }
  return { state, dropped }
}

function oneOfIn(query: Query, hideAttainment: boolean, drop: (one: Dropped) => void): OneOf {
  return (parameter, allowed, fallback) => {
    const value = query[parameter]
    if (value === undefined || value === '') return fallback
    const found = allowed.find((candidate) => candidate === value)
    if (found === undefined) drop({ parameter, value, why: 'unknown' })
    else if (hideAttainment && NEEDS_ATTAINMENT(parameter, value)) drop({ parameter, value, why: 'attainment-hidden' })
    return found ?? fallback
  }
}

/** The query that reproduces a state; defaults are left out, so that the plain address is the plain view. */
export function encodeQuery(state: ViewState): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [parameter, key] of Object.entries(LISTS)) {
    const values = state.filter[key]
    if (values.length > 0) query[parameter] = writeList(values)
  }
  const { filter } = state
  if (filter.related) query.rel = '1'
  if (filter.text !== '') query.q = filter.text
  if (!filter.reserve) query.reserve = '0'
  if (!filter.oneOff) query.oneoff = '0'
  if (state.rounds.length > 0) query.round = writeList(state.rounds)
  if (state.actualOnly) query.basis = 'actual'
  if (state.hideAttainment) query.calc = '0'
  if (state.unit) query.unit = state.unit
  if (state.sort) query.sort = state.sort
  if (state.selected) query.sel = state.selected
  if (state.table) query.table = '1'
  if (state.groupBy !== 'policy') query.by = state.groupBy
  if (state.costScale !== 'own') query.scale = state.costScale
  return { ...query, ...encodePageParameters(state), ...encodePlaceParameters(state), ...encodeCompareParameters(state) }
}

/** Whether any clause narrows policies or project rows; switches of display do not count. */
export function isFiltered(filter: Filter): boolean {
  return filter.text !== '' || !filter.reserve || !filter.oneOff ||
    Object.values(LISTS).some((key) => filter[key].length > 0)
}
