import { isDash } from '../domain/characters.ts'
import { fitTexts } from '../snapshot/fit-texts.ts'
import type { At, CostBasis, Policy, Stated } from '../snapshot/types.ts'
import type { DraftPolicy } from './drafts.ts'
import { TEXT_FIELDS, type TextField } from './fields.ts'
import type { RoundFacts } from './mapping.ts'
import { settleIndicator, type IndicatorTally } from './settle-indicator.ts'
import { isStated, settleRating } from './settle-rating.ts'
import type { TableReport } from './table-diagnostics.ts'

const bases: readonly CostBasis[] = ['settled', 'estimate', 'budget']

/** Printed numbers stay; what has none takes the next that is free. */
function settleNumbers(printed: readonly (number | null)[]): number[] {
  const used = new Set(printed.filter((no) => no !== null))
  let next = 1
  return printed.map((no) => {
    if (no !== null) return no
    while (used.has(next)) next++
    used.add(next)
    return next
  })
}

/** By year, and of one year 決算 before 決算見込み before 予算. */
const sortAmounts = (amounts: readonly Stated<CostBasis>[]): Stated<CostBasis>[] =>
  [...amounts].sort((a, b) => a.year - b.year || bases.indexOf(a.basis) - bases.indexOf(b.basis))

/** The department that most projects name leads, of equally many the first; the others are related. */
function settleDepartments(draft: DraftPolicy): { leadDepartment: string; relatedDepartments: readonly string[] } {
  if (draft.department !== '' || draft.projectDepartments.length === 0) {
    return { leadDepartment: draft.department, relatedDepartments: draft.relatedDepartments }
  }
  const counts = new Map<string, number>()
  for (const name of draft.projectDepartments) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [lead = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  const others = [...counts.keys()].filter((name) => name !== lead)
  return { leadDepartment: lead, relatedDepartments: [...new Set([...draft.relatedDepartments, ...others])] }
}

/** Texts under their names with their places: the policy's own, then those of its projects. */
function settleTexts(draft: DraftPolicy): { text: (field: TextField) => string; textAt: Record<string, At> } {
  const texts = new Map<TextField, string>()
  const textAt: Record<string, At> = {}
  for (const [field, key] of Object.entries(TEXT_FIELDS) as [TextField, string][]) {
    const own = draft.texts.get(field)
    const all = [...(own ? [own] : []), ...(draft.gathered.get(field) ?? [])]
    if (!all[0]) continue
    texts.set(field, all.map(({ text }) => text).join('\n'))
    textAt[key] = all[0].at
  }
  for (const kind of ['progress', 'necessity'] as const) {
    const rating = draft.ratings.get(kind)
    if (rating && isStated(rating)) textAt[`${kind}.rating`] = rating.at
  }
  return { text: (field) => texts.get(field) ?? '', textAt }
}

export interface PolicySettings {
  readonly code: string
  readonly round: RoundFacts
  readonly targetYear: number
  readonly tally: IndicatorTally
  /** By the name of the table, '' for the round. */
  readonly reportFor: (table: string) => TableReport
}

function settleIndicators(draft: DraftPolicy, { tally, targetYear, reportFor }: PolicySettings, textAt: Record<string, At>): Policy['indicators'] {
  const numbers = settleNumbers(draft.indicators.map(({ no }) => no))
  return draft.indicators.map((one, at) => {
    const no = numbers[at] ?? 0
    textAt[`indicators.${no}.name`] = one.at
    return settleIndicator(one, no, targetYear, draft.name, tally, reportFor(''))
  }).sort((a, b) => a.no - b.no)
}

function settleProjects(draft: DraftPolicy, textAt: Record<string, At>): Policy['projects'] {
  const numbers = settleNumbers(draft.projects.map(({ no }) => no))
  return draft.projects.map(({ name, at, relisted, outlook, costs }, place) => {
    const no = numbers[place] ?? 0
    textAt[`projects.${no}.name`] ??= at
    return { no, name, relisted, costs: sortAmounts(costs), outlook }
  })
}

/** What a snapshot cannot hold is cut and told. */
function cutTexts(whole: Policy, report: TableReport): Policy {
  const { fitted, cut } = fitTexts(whole)
  if (cut > 0) report('text-cut', null, { policy: whole.name, count: cut })
  return fitted
}

/** A policy of the snapshot from what the tables said of it. It has no place of its own: there is no sheet of it. */
export function settlePolicy(draft: DraftPolicy, settings: PolicySettings): Policy {
  const { code, round, reportFor } = settings
  const { text, textAt } = settleTexts(draft)
  const goal = text('strategyGoal')
  const progress = settleRating(draft.ratings.get('progress'), round.progress, text('progressBasis'), draft.name, reportFor)
  const policy: Policy = {
    code, name: draft.name, ...settleDepartments(draft),
    vision: text('vision'),
    strategyGoal: goal === '' || isDash(goal) ? null : goal,
    indicators: settleIndicators(draft, settings, textAt),
    activities: draft.activities,
    thirdPartyOpinions: text('thirdPartyOpinions'),
    progress: { ...progress, externalFactors: text('externalFactors') },
    necessity: settleRating(draft.ratings.get('necessity'), round.necessity, text('necessityBasis'), draft.name, reportFor),
    projects: settleProjects(draft, textAt),
    statedTotals: sortAmounts(draft.totals),
    costTrend: sortAmounts(draft.trend),
    issues: text('issues'), plans: text('plans'), roles: text('roles'), summary: text('summary'),
    textAt,
  }
  return cutTexts(policy, reportFor(''))
}
