import { joinStated, type JoinedValue } from '../../analytics/rounds/join-stated.ts'
import { joinPolicyCosts } from '../../analytics/rounds/joined-costs.ts'
import { formatFigure, formatUnit } from '../../format/figure.ts'
import { MONEY_UNIT_NAMES, formatMoneyColumn, type MoneyUnit } from '../../format/money.ts'
import { formatYear } from '../../format/year.ts'
import { COST_BASIS_WORDS } from '../../messages/words.ts'
import type { CostBasis, IndicatorBasis } from '../../snapshot/types.ts'
import type { MiniBar } from '../mini-bars.ts'
import type { Cell, Column, TableView } from '../table.ts'
import { trackText, type TrackView } from '../track.ts'
import { indicatorAt, nothing, plain, policyAt, policyCell, projectAt } from './cells.ts'
import { shownRows, type RoundsScope } from './scope.ts'

/** An indicator's years of both rounds as a small picture. */
export interface IndicatorSeries {
  readonly key: string
  readonly policyCode: string
  readonly title: string
  readonly track: TrackView
  readonly text: string
  readonly notes: readonly string[]
}

/** A policy's costs of both rounds as small bars on its own scale. */
export interface PolicySeries {
  readonly key: string
  readonly policyCode: string
  readonly title: string
  readonly bars: readonly MiniBar[]
  readonly text: string
}

export interface SeriesView {
  readonly finding: string
  readonly indicators: readonly IndicatorSeries[]
  readonly policies: readonly PolicySeries[]
  readonly tables: { readonly indicators: TableView; readonly policies: TableView; readonly projects: TableView }
}

type Joined<B extends CostBasis | IndicatorBasis> = readonly JoinedValue<B>[]
const isEstimate = ({ stated }: JoinedValue<CostBasis | IndicatorBasis>): boolean => stated.basis !== 'actual' && stated.basis !== 'settled'
const wanted = <B extends CostBasis | IndicatorBasis>(years: Joined<B>, actualOnly: boolean): Joined<B> => years.filter((one) => !(actualOnly && isEstimate(one)))

/** R3は前回86.0: a final figure that the rounds state differently. */
const differing = (years: Joined<CostBasis | IndicatorBasis>, words: (value: JoinedValue<CostBasis | IndicatorBasis>['stated']) => string): readonly string[] =>
  years.flatMap((one) => (one.differs === null ? [] : [`${formatYear(one.year)}は${one.from === 'after' ? '前回' : '今回'}${words(one.differs)}（記載の違い）`]))

/** R2～R5; each by its name where one between is missing. */
function yearsText(years: Joined<IndicatorBasis>): string {
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  if (first === undefined || last === undefined) return '記載なし'
  return last > first && last - first === years.length - 1 ? `${formatYear(first)}～${formatYear(last)}` : years.map((one) => formatYear(one.year)).join('・')
}

interface Line<B extends CostBasis | IndicatorBasis> {
  readonly key: string
  readonly name: Cell
  readonly policy: Cell
  readonly unit?: string
  readonly years: Joined<B>
}

/** One column a year; each value with what it is, the earlier round's own figure beside one that differs. */
function tableOf<B extends CostBasis | IndicatorBasis>(
  caption: string, lines: readonly Line<B>[], cellOf: (one: JoinedValue<B>) => Cell, money?: MoneyUnit,
): TableView {
  const years = [...new Set(lines.flatMap((line) => line.years.map((one) => one.year)))].sort((a, b) => a - b)
  const withUnit = lines.some((line) => line.unit !== undefined)
  return {
    caption,
    columns: [
      { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '名称', room: 'name' }, ...(withUnit ? [{ key: 'unit', label: '単位', room: 'word' as const }] : []),
      ...years.map((year): Column => ({ key: String(year), label: formatYear(year), amount: true, ...(money ? { money } : {}) })),
    ],
    rows: lines.map((line) => ({
      key: line.key,
      cells: {
        policy: line.policy, name: line.name, unit: plain(line.unit ?? ''),
        ...Object.fromEntries(years.map((year) => {
          const one = line.years.find((value) => value.year === year)
          return [String(year), one === undefined ? nothing : cellOf(one)]
        })),
      },
    })),
  }
}

/** The round of the figure beside: the one that does not stand in the series. */
const otherRound = ({ from }: JoinedValue<CostBasis | IndicatorBasis>): string => (from === 'after' ? '前回' : '今回')

function figureCell(one: JoinedValue<IndicatorBasis>): Cell {
  const notes = [isEstimate(one) && one.stated.value !== null ? '見込' : '', one.differs ? `${otherRound(one)}${formatFigure(one.differs)}` : ''].filter(Boolean)
  return { text: formatFigure(one.stated), order: one.stated.value, ...(notes.length > 0 ? { note: notes.join('、') } : {}) }
}

const costCell = (unit: MoneyUnit) => (one: JoinedValue<CostBasis>): Cell => {
  const { value, basis } = one.stated
  const notes = [isEstimate(one) && value !== null ? COST_BASIS_WORDS[basis] : '', one.differs ? `${otherRound(one)}${one.differs.value === null ? '－' : formatMoneyColumn(one.differs.value, unit)}` : ''].filter(Boolean)
  return { text: value === null ? '－' : formatMoneyColumn(value, unit), order: value, ...(notes.length > 0 ? { note: notes.join('、') } : {}) }
}

function indicatorSeries({ two, actualOnly }: RoundsScope, pair: { readonly before: number; readonly after: number }): IndicatorSeries & { readonly years: Joined<IndicatorBasis>; readonly unit: string } {
  const { policy, indicator } = indicatorAt(two, 'after', pair.after)
  const years = wanted(joinStated(indicatorAt(two, 'before', pair.before).indicator.figures, indicator.figures), actualOnly)
  const points = years.map((one) => ({ year: one.year, value: one.stated.value, text: formatFigure(one.stated), estimate: isEstimate(one) }))
  const target = indicator.target.value === null ? null : { year: indicator.target.year, value: indicator.target.value, text: formatFigure(indicator.target) }
  const values = [...points.flatMap((point) => (point.value === null ? [] : [point.value])), ...(target ? [target.value] : [])]
  const unit = formatUnit(indicator.unit)
  const span = [...points.map((point) => point.year), indicator.target.year]
  return {
    key: String(pair.after), policyCode: policy.code, title: `${policy.code}指標${indicator.no}　${indicator.name}`, unit, years,
    track: {
      firstYear: Math.min(...span), lastYear: Math.max(...span), points, target, guide: null,
      min: values.length > 0 ? Math.min(...values) : 0, max: values.length > 0 ? Math.max(...values) : 1,
    },
    text: `${trackText(points)}${points.some((point) => point.value !== null) ? unit : ''}（${yearsText(years)}）／目標${target?.text ?? '－'}${target ? unit : ''}（${formatYear(indicator.target.year)}）`,
    notes: differing(years, (stated) => `${formatFigure(stated)}${unit}`),
  }
}

function barsOf(years: Joined<CostBasis>, unit: MoneyUnit): readonly MiniBar[] {
  const largest = Math.max(0, ...years.map((one) => one.stated.value ?? 0))
  return years.map((one) => ({
    label: `${formatYear(one.year)}${COST_BASIS_WORDS[one.stated.basis]}`, estimate: isEstimate(one),
    text: one.stated.value === null ? '－' : formatMoneyColumn(one.stated.value, unit),
    share: one.stated.value === null ? null : largest > 0 ? one.stated.value / largest : 0,
  }))
}

/** The years of both rounds as one series each: indicators, the cost of policies, projects. */
export function buildSeries(scope: RoundsScope): SeriesView {
  const { two, unit, actualOnly } = scope
  const shown = shownRows(scope)
  const indicators = two.match.indicators.pairs.filter((pair) => shown.indicator(pair.after)).map((pair) => indicatorSeries(scope, pair))
  const costs = joinPolicyCosts(two, { before: scope.earlier, after: scope.selection }).map(({ pair, years }) => ({ policy: policyAt(two, 'after', pair.after), years: wanted(years, actualOnly) }))
  const projects = two.match.projects.pairs.filter((pair) => shown.project(pair.after)).map((pair) => {
    const { policy, project } = projectAt(two, 'after', pair.after)
    return { key: String(pair.after), policy: policyCell(policy, 'after'), name: plain(project.name), years: wanted(joinStated(projectAt(two, 'before', pair.before).project.costs, project.costs), actualOnly) }
  })
  const years = [...indicators.flatMap((one) => one.years), ...costs.flatMap((one) => one.years)].map((one) => one.year)
  const money = MONEY_UNIT_NAMES[unit]
  return {
    finding: years.length === 0 ? 'つながる指標・施策はありません' : `つながった系列（${formatYear(Math.min(...years))}～${formatYear(Math.max(...years))}）：${indicators.length}指標、${costs.length}施策、${projects.length}事業`,
    indicators,
    policies: costs.map(({ policy, years: joined }) => ({
      key: policy.code, policyCode: policy.code, title: `${policy.code}　${policy.name}`, bars: barsOf(joined, unit),
      text: [joined.map((one) => `${formatYear(one.year)} ${costCell(unit)(one).text}${isEstimate(one) ? `（${COST_BASIS_WORDS[one.stated.basis]}）` : ''}`).join('→'), ...differing(joined, (stated) => (stated.value === null ? '－' : formatMoneyColumn(stated.value, unit)))].join('　'),
    })),
    tables: {
      indicators: tableOf('指標の系列（単位は各行）', indicators.map((one): Line<IndicatorBasis> => ({ key: one.key, policy: { ...plain(one.policyCode), to: `/policies/${one.policyCode}` }, name: plain(one.title), unit: one.unit, years: one.years })), figureCell),
      policies: tableOf(`施策の総コストの系列（単位：${money}。再掲の行は含みません）`, costs.map((one): Line<CostBasis> => ({ key: one.policy.code, policy: policyCell(one.policy, 'after'), name: plain(one.policy.name), years: one.years })), costCell(unit), unit),
      projects: tableOf(`事業の系列（単位：${money}）`, projects, costCell(unit), unit),
    },
  }
}
