import type { FactTable } from '../../analytics/facts.ts'
import type { Selection } from '../../analytics/filter.ts'
import { joinPolicyCosts } from '../../analytics/rounds/joined-costs.ts'
import { joinStated } from '../../analytics/rounds/join-stated.ts'
import type { RoundChain } from '../../analytics/rounds/match-types.ts'
import { followThreads, type Thread } from '../../analytics/rounds/threads.ts'
import { remember } from '../../domain/remember.ts'
import { formatFigure, formatUnit } from '../../format/figure.ts'
import { MONEY_UNIT_NAMES } from '../../format/money.ts'
import { formatYear } from '../../format/year.ts'
import type { CostBasis, IndicatorBasis, Policy, Stated, Target } from '../../snapshot/types.ts'
import type { MiniBar } from '../mini-bars.ts'
import type { TableView } from '../table.ts'
import type { TrackView } from '../track.ts'
import { plain, policyCell } from './cells.ts'
import { evaluationName, type ChainScope } from './scope.ts'
import { barsOf, isEstimate, otherwise, trackOf, yearsText } from './series-pictures.ts'
import { allYears, costWords, figureWords, seriesTable, type AnyBasis, type Joined, type SeriesLine, type SeriesWords } from './series-table.ts'

interface Picture {
  readonly key: string
  readonly policyCode: string
  readonly title: string
  readonly text: string
  /** What other rounds state otherwise. */
  readonly notes: readonly string[]
}

/** An indicator's years of all rounds as a small picture. */
export interface IndicatorSeries extends Picture {
  readonly track: TrackView
}

/** A policy's costs of all rounds as small bars on its own scale. */
export interface PolicySeries extends Picture {
  readonly bars: readonly MiniBar[]
}

export interface SeriesView {
  readonly finding: string
  readonly indicators: readonly IndicatorSeries[]
  readonly policies: readonly PolicySeries[]
  readonly projectCount: number
  readonly tables: { readonly indicators: TableView; readonly policies: TableView; readonly projects: TableView }
}

interface Line<B extends AnyBasis> extends SeriesLine<B> {
  readonly from: Policy
  readonly notes: readonly string[]
}

interface DrawnIndicator {
  readonly line: Line<IndicatorBasis>
  readonly policy: number
  readonly picture: IndicatorSeries
}

/** A row of one round, as it is joined with others. */
interface JoinedRow<B extends AnyBasis> {
  readonly policy: Policy
  readonly name: string
  readonly unit?: string
  readonly stated: readonly Stated<B>[]
}

/** What parts of the last round were in every round; figures in another unit stay apart, and a note says so. */
function linesOf<B extends AnyBasis>(scope: Pick<ChainScope, 'actualOnly'>, threads: readonly Thread[], words: SeriesWords<B>, row: (round: number, at: number) => JoinedRow<B>): readonly Line<B>[] {
  return threads.map(({ rows, last }) => {
    const { policy, name, unit } = row(rows.length - 1, last)
    const known = rows.map((at, round) => (at === null ? null : row(round, at)))
    const other = known.flatMap((one, round) => (one === null || one.unit === unit ? [] : [`${words.rounds[round]}は単位が異なる（${one.unit}）ため、つないでいません。`]))
    const years = wanted(joinStated(known.map((one) => (one?.unit === unit ? one?.stated ?? [] : []))), scope)
    return { key: String(last), policy: policyCell(policy, 'after'), name: plain(name), ...(unit === undefined ? {} : { unit }), years, from: policy, get notes() { return [...otherwise(years, words), ...other] } }
  })
}

/** With 実績のみ no estimate is left, not even one that was replaced. */
const wanted = <B extends AnyBasis>(years: Joined<B>, { actualOnly }: Pick<ChainScope, 'actualOnly'>): Joined<B> =>
  (actualOnly ? years.filter((one) => !isEstimate(one)).map((one) => ({ ...one, replaced: [] })) : years)

const factsAt = ({ chain }: ChainScope, round: number): FactTable => chain.rounds[round]!.facts
const lastFacts = (scope: ChainScope): FactTable => factsAt(scope, scope.chain.rounds.length - 1)
const lastSelection = ({ selections }: ChainScope): Selection => selections[selections.length - 1]!

/** Of every indicator, each with its picture: no filter changes either. */
const allIndicators = remember((chain: RoundChain, actualOnly: boolean): readonly DrawnIndicator[] => {
  const words = figureWords(chain.rounds.map(evaluationName))
  const lines = linesOf({ actualOnly }, followThreads(chain, 'indicators'), words, (round, at) => {
    const { indicators, policies } = chain.rounds[round]!.facts
    const { no, name, unit, figures } = indicators.source[at]!
    const policy = policies.source[indicators.policy[at]!]!
    return { policy, name: `${policy.code}指標${no}　${name}`, unit: formatUnit(unit), stated: figures }
  })
  const { indicators } = chain.rounds[chain.rounds.length - 1]!.facts
  return lines.map((line) => {
    const at = Number(line.key)
    return { line, policy: indicators.policy[at]!, picture: indicatorPicture(line, indicators.source[at]!.target, words) }
  })
})

const allProjects = remember((chain: RoundChain): readonly Thread[] => followThreads(chain, 'projects'))

function projectLines(scope: ChainScope, threads: readonly Thread[], words: SeriesWords<CostBasis>): readonly Line<CostBasis>[] {
  return linesOf(scope, threads, words, (round, at) => {
    const { listings, policies } = factsAt(scope, round)
    const { name, costs } = listings.source[at]!
    return { policy: policies.source[listings.policy[at]!]!, name, stated: costs }
  })
}

function policyLines(scope: ChainScope, words: SeriesWords<CostBasis>): readonly Line<CostBasis>[] {
  return joinPolicyCosts(scope.chain, scope.selections).map((joined) => {
    const from = lastFacts(scope).policies.source[joined.policy]!
    const years = wanted(joined.years, scope)
    return { key: from.code, policy: policyCell(from, 'after'), name: plain(from.name), years, from, get notes() { return otherwise(years, words) } }
  })
}

function indicatorPicture(line: Line<IndicatorBasis>, target: Target, words: SeriesWords<IndicatorBasis>): IndicatorSeries {
  const goal = { year: target.year, value: target.value, text: formatFigure(target) }
  return {
    key: line.key, policyCode: line.from.code, title: line.name.text,
    get track() { return trackOf(line.years, goal, words) },
    get notes() { return line.notes },
    get text() { return `${yearsText(line.years, words)}／目標${goal.text}（${formatYear(goal.year)}、単位：${line.unit}）` },
  }
}

/** The years of all rounds as one series each, a picture's words and marks made when they are read: indicators, the cost of policies, projects of the last round that an earlier one has too. */
export function buildSeries(scope: ChainScope): SeriesView {
  const names = scope.chain.rounds.map(evaluationName)
  const [figures, costs] = [figureWords(names), costWords(names, scope.unit)]
  const { policies: chosen, listings } = lastSelection(scope)
  const indicators = allIndicators(scope.chain, scope.actualOnly).filter(({ policy }) => chosen[policy] === 1)
  const policies = policyLines(scope, costs)
  const projects = allProjects(scope.chain).filter(({ last }) => listings[last] === 1)
  const years = allYears([...indicators.map(({ line }) => line), ...policies].map((one) => one.years))
  const [first, last] = [years[0], years.at(-1)]
  const money = MONEY_UNIT_NAMES[scope.unit]
  return {
    finding: first === undefined || last === undefined ? 'つながる指標・施策はありません'
      : `${names.length}回の評価をつないだ系列（${formatYear(first.year)}〜${formatYear(last.year)}）：${indicators.length}指標、${policies.length}施策、${projects.length}事業`,
    indicators: indicators.map(({ picture }) => picture),
    policies: policies.map((line) => ({
      key: line.key, policyCode: line.from.code, title: `${line.from.code}　${line.from.name}`,
      get bars() { return barsOf(line.years, costs) },
      get notes() { return line.notes },
      get text() { return yearsText(line.years, costs) },
    })),
    projectCount: projects.length,
    tables: {
      indicators: seriesTable('指標の系列（単位は各行）', () => indicators.map(({ line }) => line), figures),
      policies: seriesTable(`施策の総コストの系列（単位：${money}。再掲の行は含みません）`, () => policies, costs, scope.unit),
      projects: seriesTable(`事業の系列（単位：${money}）`, () => projectLines(scope, projects, costs), costs, scope.unit),
    },
  }
}
