import { rollUpCosts } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import type { PointCode } from '../analytics/points.ts'
import type { AgendaItem } from '../domain/meeting.ts'
import { MONEY_UNIT_NAMES, type MoneyUnit } from '../format/money.ts'
import { DECK_WORDS } from '../messages/meeting.ts'
import { COST_NOTE, NOT_FROM_ZERO } from '../messages/words.ts'
import { agendaName } from './agenda.ts'
import { buildBridge, type BridgeView } from './bridge.ts'
import { buildCostYears, type CostYearsView } from './cost-years.ts'
import { ratingsScreen, statesScreen, type DeckRatings, type DeckStates } from './deck-overview.ts'
import { policiesScreen, type DeckPolicies, type DeckPolicyOptions } from './deck-policy.ts'
import type { ShownYear } from './period.ts'
import { buildPointLists } from './point-list.ts'

export interface DeckPoints {
  readonly kind: 'points'
  readonly rows: readonly { readonly code: string; readonly title: string; readonly policies: string }[]
}

export type DeckBody =
  | DeckRatings | DeckStates | DeckPolicies | DeckPoints
  | { readonly kind: 'cost'; readonly cost: CostYearsView }
  | { readonly kind: 'bridge'; readonly bridge: BridgeView }

/** One screen of the meeting: one thing, its finding as title. */
export interface DeckScreen {
  readonly key: string
  /** The point of the agenda that it belongs to, from 0; null where it belongs to none. */
  readonly item: number | null
  readonly kicker: string
  readonly title: string
  readonly body: DeckBody
  /** 「単位：億円」; '' where the picture has no single unit. */
  readonly unit: string
  /** Shows a 試算, so that its words must stand beside it. */
  readonly attainment: boolean
  readonly note: string
}

export interface DeckOptions extends DeckPolicyOptions {
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
  readonly switchedOff: ReadonlySet<PointCode>
}

/** More rows than this cannot be read from the last seat. */
const MOST_POLICIES = 3

type Part = Pick<DeckScreen, 'title' | 'body'> & Partial<Pick<DeckScreen, 'unit' | 'attainment' | 'note'>>

/** The screens of an agenda, in its order; a point about policies that the data do not hold gives none. */
export function buildDeck(facts: FactTable, judged: Judged, selection: Selection, agenda: readonly AgendaItem[], options: DeckOptions): readonly DeckScreen[] {
  return agenda.flatMap((item, place) => partsOf(facts, judged, selection, item, options).map((part, at) => ({
    key: `${place}-${at}`, item: place, kicker: agendaName(facts, item), unit: '', attainment: false, note: '', ...part,
  })))
}

/** The screen of a policy that stands on no agenda, for a question from the floor. */
export function buildAside(facts: FactTable, judged: Judged, selection: Selection, code: string, options: DeckOptions): DeckScreen | null {
  const item: AgendaItem = { subject: 'policies', codes: [code], attending: '', minutes: null }
  const [screen] = buildDeck(facts, judged, selection, [item], options)
  return screen ? { ...screen, key: `aside-${code}`, item: null } : null
}

function partsOf(facts: FactTable, judged: Judged, selection: Selection, item: AgendaItem, options: DeckOptions): readonly Part[] {
  switch (item.subject) {
    case 'overview': return [
      ratingsScreen(facts, selection),
      ...(options.hideAttainment ? [] : [{ ...statesScreen(facts, judged, selection, options), attainment: true }]),
    ]
    case 'policies': return policyParts(facts, judged, selection, item.codes, options)
    case 'costs': return costParts(facts, selection, options)
    case 'summary': return [pointsPart(facts, judged, selection, options)]
  }
}

function policyParts(facts: FactTable, judged: Judged, selection: Selection, codes: readonly string[], options: DeckOptions): readonly Part[] {
  const groups = Array.from({ length: Math.ceil(codes.length / MOST_POLICIES) }, (_, at) => codes.slice(at * MOST_POLICIES, (at + 1) * MOST_POLICIES))
  return groups.flatMap((group): readonly Part[] => {
    const screen = policiesScreen(facts, judged, selection, group, options)
    if (screen === null) return []
    const { figure, policies } = screen.body
    const guided = policies.some(({ indicators }) => indicators.some(({ track }) => track.guide !== null))
    return [{ ...screen, unit: figure ? `単位：${figure.unit}` : '', attainment: guided, note: figure ? NOT_FROM_ZERO : '' }]
  })
}

function costParts(facts: FactTable, selection: Selection, { years, unit }: DeckOptions): readonly Part[] {
  const named = `単位：${MONEY_UNIT_NAMES[unit]}`
  const cost = buildCostYears(facts, selection, years, { unit, headline: unit, meta: named })
  const bridge = buildBridge(facts, selection, years, unit)
  const some = rollUpCosts(facts, selection, 'all').some((one) => one.rows > 0)
  return some
    ? [
        { title: cost.finding, body: { kind: 'cost', cost }, unit: named, note: COST_NOTE },
        ...(bridge ? [{ title: bridge.finding, body: { kind: 'bridge' as const, bridge }, unit: named, note: COST_NOTE }] : []),
      ]
    : []
}

function pointsPart(facts: FactTable, judged: Judged, selection: Selection, options: DeckOptions): Part {
  const list = buildPointLists(facts, judged, selection, options).find((one) => one.list === 'question')
  const rows = (list?.rules ?? []).filter((rule) => rule.items.length > 0).map((rule) => ({
    code: rule.code, title: rule.title,
    policies: [...new Set(rule.items.flatMap((one) => one.policies.map(({ code }) => code)))].join('・'),
  }))
  return {
    title: list && list.count > 0 ? `確認したい点　${list.title}は${list.count}点` : DECK_WORDS.noPoints,
    body: { kind: 'points', rows }, attainment: !options.hideAttainment,
  }
}
