import { rollUpCosts } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import { EMPTY_FILTER } from '../analytics/filter-choice.ts'
import { select, type Filter, type Judged } from '../analytics/filter.ts'
import { isJudged } from '../analytics/attainment.ts'
import { PAPER_WORDS, onSheetOnly, restOnSheet } from '../messages/paper.ts'
import { fitTexts, linesOf } from './fit-text.ts'
import { buildMiniBars, largestOf, type MiniBar } from './mini-bars.ts'
import type { IndicatorView, StateView } from './indicator.ts'
import { paperProjects, type PaperProjects, type PaperYears } from './paper-projects.ts'
import { buildPolicyDetail, type PolicyDetail } from './policy-detail.ts'
import type { TrackOptions } from './track.ts'
import { guideSentence } from './workings.ts'

/** A block of the sheet's words as far as there is room. */
export interface PaperText {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly blank: boolean
  /** Where the rest stands; null where nothing is left away. */
  readonly rest: string | null
}

/** The 試算 in a frame of its own, with the sentence that says what it is. */
export interface PaperTrial {
  readonly sentence: string
  readonly lines: readonly { readonly name: string; readonly state: StateView; readonly rule: string }[]
}

/** One policy on one page. */
export interface PaperPolicy {
  readonly detail: PolicyDetail
  readonly related: string
  readonly indicators: readonly IndicatorView[]
  readonly trial: PaperTrial | null
  readonly bars: readonly MiniBar[]
  readonly projects: PaperProjects
  readonly texts: readonly PaperText[]
  /** Blocks without room, by name; null where all are here. */
  readonly without: string | null
}

export interface PaperOptions extends TrackOptions, PaperYears {
  readonly filter: Filter
  readonly boxes: boolean
}

/** In the order in which they are given room. */
const TEXTS = ['progress.basis', 'thirdPartyOpinions', 'issues', 'plans', 'summary', 'progress.externalFactors', 'necessity.basis']
const MOST_PROJECTS = 6
const MOST_RELATED = 48

/** Millimetres of an A4 page between its margins, and what its parts take of them. */
const MM = {
  page: 263, spare: 4, head: 15.4, related: 4.4, indicators: 6.7, indicator: 20.5, trial: 5.5, small: 4.4, costs: 25.5, project: 5.25, projectLine: 4.2,
  boxes: 43, notes: 8.8, line: 5.19, between: 0.22,
} as const
/** Full-width letters in a line of the sheet's words, of the small letters, of a project's name, and of an indicator's. */
const TEXT_EMS = 37.5
const SMALL_EMS = 51
const NAME_EMS = 16.5
const INDICATOR_EMS = 46

/** null where the data hold no such policy. */
export function buildPaperPolicy(facts: FactTable, judged: Judged, code: string, options: PaperOptions): PaperPolicy | null {
  const { filter } = options
  const own = select(facts, judged, { ...EMPTY_FILTER, sections: [code], reserve: filter.reserve, oneOff: filter.oneOff, outlooks: filter.outlooks })
  const detail = buildPolicyDetail(facts, judged, own, code, options)
  if (!detail) return null
  const costs = rollUpCosts(facts, own, 'policy').filter((one) => one.index === detail.index)
  const projects = paperProjects(facts, own, detail.index, options, MOST_PROJECTS)
  const trial = options.hideAttainment ? null : trialOf(detail)
  const related = relatedOf(detail)
  const left = MM.page - MM.spare - usedBy(detail, trial, projects, related, options.boxes)
  return {
    detail, related, trial, projects, indicators: detail.indicators.map(({ view }) => view),
    bars: buildMiniBars(costs, options.years, options.unit, largestOf(costs, options.years)),
    ...textsOf(detail, left / MM.line),
  }
}

/** 関連課 as far as they fit into one line, with the count of all. */
function relatedOf({ related }: PolicyDetail): string {
  const all = related.join('、')
  if (all.length <= MOST_RELATED) return all
  const kept = related.filter((_, at) => related.slice(0, at + 1).join('、').length <= MOST_RELATED - 8)
  return `${kept.join('、')}ほか${related.length - kept.length}課等`
}

function trialOf({ indicators }: PolicyDetail): PaperTrial | null {
  const lines = indicators.flatMap(({ view, workings }) => (view.state && workings ? [{ name: `指標${view.no}`, state: view.state, rule: workings.rule }] : []))
  const inputs = indicators.map(({ view }) => view.attainment).find(isJudged)?.inputs
  if (lines.length === 0) return null
  return { sentence: inputs ? guideSentence(inputs.baseYear, inputs.year, inputs.valueBasis === 'estimate') : '', lines }
}

function usedBy(detail: PolicyDetail, trial: PaperTrial | null, { table, rest }: PaperProjects, related: string, boxes: boolean): number {
  const rows = table.rows.length + (table.total ? 1 : 0) + (rest ? 1 : 0)
  const names = table.rows.map(({ cells }) => `${cells.name?.text ?? ''}${cells.name?.note ? `　${cells.name.note}` : ''}`)
  const indicators = detail.indicators.map(({ view }) => ['　　', view.name, `（${view.unit}）`, ...view.facts.map(({ tag }) => `　${tag}`)].join(''))
  const rules = trial ? [`${PAPER_WORDS.trialTitle}　${trial.sentence}`, ...trial.lines.map(({ rule }) => `${'　'.repeat(11)}${rule}`)] : []
  return MM.head + (related === '' ? 0 : MM.related) +
    MM.indicators + Math.max(1, detail.indicators.length) * MM.indicator + (linesOf(indicators, INDICATOR_EMS) - indicators.length) * MM.line +
    (trial ? MM.trial + linesOf(rules, SMALL_EMS) * MM.small : 0) +
    MM.costs + rows * MM.project + (linesOf(names, NAME_EMS) - names.length) * MM.projectLine + MM.notes + (boxes ? MM.boxes : 0)
}

function textsOf(detail: PolicyDetail, lines: number): Pick<PaperPolicy, 'texts' | 'without'> {
  const blocks = TEXTS.flatMap((key) => detail.texts.find((text) => text.key === key) ?? [])
  const restOf = (heading: string): string => restOnSheet(detail.code, heading)
  const fitted = fitTexts(blocks.map(({ key, heading, paragraphs }) =>
    ({ key, paragraphs: paragraphs.length > 0 ? paragraphs.map(({ text }) => text) : ['空欄'], restLength: restOf(heading).length })), lines, TEXT_EMS, MM.between)
  const given = new Map(fitted.map((one) => [one.key, one]))
  const without = blocks.filter(({ key }) => !given.has(key)).map(({ heading }) => heading)
  return {
    texts: blocks.flatMap(({ key, heading, blank }) => {
      const text = given.get(key)
      return text ? [{ heading, blank, paragraphs: text.text.split('\n'), rest: text.cut ? restOf(heading) : null }] : []
    }),
    without: without.length > 0 ? onSheetOnly(detail.code, without) : null,
  }
}
