import { type Filter, EMPTY_FILTER, judgeAll, select, type Selection } from '../../src/analytics/filter.ts'
import { buildFacts, type FactTable } from '../../src/analytics/facts.ts'
import type { Confirmations } from '../../src/analytics/confirmations.ts'
import { confirmationKey } from '../../src/analytics/confirmations.ts'
import type { Indicator, Policy, Project, Snapshot } from '../../src/snapshot/types.ts'
import { asaka } from './asaka.ts'

const BASES = ['settled', 'settled', 'estimate'] as const

/** An indicator with raw strings for R2, R3, R4 and the target of R7; the direction is inferred as a snapshot does. */
export function anIndicator(raws: readonly string[], change: Partial<Indicator> = {}): Indicator {
  const values = raws.map((raw) => (/\d/.test(raw) ? Number(raw.replaceAll(/[,%]/g, '')) : null))
  const [base, , , target] = values
  const known = typeof base === 'number' && typeof target === 'number' && base !== target
  return {
    no: 1,
    name: '参加者数',
    unit: '人',
    description: '',
    strategic: false,
    cumulative: false,
    direction: known ? (target > base ? 'up' : 'down') : 'unknown',
    directionBasis: 'inferred',
    targetKind: 'unconfirmed',
    figures: raws.slice(0, 3).map((raw, at) => ({
      year: 2020 + at,
      basis: at === 2 ? ('estimate' as const) : ('actual' as const),
      value: values[at] ?? null,
      raw,
    })),
    target: { year: 2025, value: target ?? null, raw: raws[3] ?? '-' },
    ...change,
  }
}

/** A project with costs of R2, R3, R4 in 千円; null = not stated. */
export function aProject(name: string, costs: readonly (number | null)[], change: Partial<Project> = {}): Project {
  return {
    no: 1,
    name,
    relisted: false,
    outlook: '継続',
    costs: costs.map((value, at) => ({ year: 2020 + at, basis: BASES[at]!, value, raw: value === null ? '-' : String(value) })),
    ...change,
  }
}

export function aPolicy(code: string, change: Partial<Policy> = {}): Policy {
  return {
    code,
    name: `施策${code}`,
    leadDepartment: '政策企画課',
    relatedDepartments: [],
    vision: '',
    strategyGoal: null,
    indicators: [],
    activities: { new: [], continuing: [] },
    thirdPartyOpinions: '',
    progress: { rating: 3, label: 'おおむね順調', basis: '', externalFactors: '' },
    necessity: { rating: 3, label: '', basis: '' },
    projects: [],
    statedTotals: [],
    costTrend: [],
    issues: '',
    plans: '',
    roles: '',
    summary: '',
    textAt: {},
    ...change,
  }
}

export const aSnapshot = (policies: readonly Policy[], change: Partial<Snapshot> = {}): Snapshot => ({
  ...asaka(),
  policies,
  ...change,
})

export const KEY_653 = confirmationKey('朝霞市', '653', 1)

/** The source document as facts. */
export const asakaFacts = (confirmations?: Confirmations): FactTable =>
  buildFacts([asaka()], confirmations === undefined ? {} : { confirmations })

/** A selection on the latest stated values. */
export const choose = (facts: FactTable, change: Partial<Filter> = {}): Selection =>
  select(facts, judgeAll(facts, 'latest'), { ...EMPTY_FILTER, ...change })

/** The codes of policies by their indexes. */
export const codesOf = (facts: FactTable, policies: Iterable<number>): string[] =>
  [...policies].map((policy) => facts.policies.source[policy]!.code)

/** An indicator's name as people say it: 642-1. */
export const indicatorName = (facts: FactTable, at: number): string =>
  `${facts.policies.source[facts.indicators.policy[at]!]!.code}-${facts.indicators.source[at]!.no}`
