import { judge, type AttainmentState } from '../../src/analytics/attainment.ts'
import type { Indicator, Policy, Project, Snapshot, Stated, IndicatorBasis, CostBasis } from '../../src/snapshot/types.ts'
import { asaka } from './asaka.ts'

/** The one indicator whose state is meant to change. */
const NEW_STATES: Readonly<Record<string, AttainmentState>> = { '642-1': 'aboveGuide' }
/** 実績 of R4 that are not what R4見込み said. */
const ACTUALS: Readonly<Record<string, number>> = { '654-1': 95 }
/** Settled costs of R4 that are not what was estimated; null: 「-」. */
const SETTLED: Readonly<Record<string, number | null>> = { 人権啓発推進事業: 6_500, 庁舎管理事業: 163_474, 総合計画推進事業: null }

const step = ({ figures, target }: Indicator): number => ([...figures, target].some(({ raw = '' }) => raw.includes('.')) ? 0.1 : 1)

/** A value of R5 that puts an indicator in a state. */
function valueFor(indicator: Indicator, wanted: AttainmentState): number | null {
  const [base, last] = [indicator.figures[0]?.value ?? null, indicator.figures[1]?.value ?? null]
  const target = indicator.target.value
  if (base === null || last === null || target === null) return null
  const guide = base + (target - base) / 2
  const far = Math.max(2 * step(indicator), 0.1 * Math.abs(target - base))
  const candidates = [last, guide, target, guide + far, guide - far, target + far, target - far, target - 12 * step(indicator)]
  const withValue = (value: number): Indicator =>
    ({ ...indicator, figures: [...indicator.figures, { year: 2023, basis: 'estimate', value }] })
  const rounded = candidates.map((value) => Number(value.toFixed(step(indicator) < 1 ? 1 : 0)))
  return rounded.find((value) => judge(withValue(value), { basis: 'latest' }).state === wanted) ?? null
}

function nextIndicator(indicator: Indicator, key: string): Indicator {
  const [, r3, r4] = indicator.figures
  const moved = { ...indicator, target: { ...indicator.target } }
  const actual: Stated<IndicatorBasis> = { ...r4!, basis: 'actual' }
  const figures = [r3!, key in ACTUALS ? { ...actual, value: ACTUALS[key]!, raw: String(ACTUALS[key]) } : actual]
  const known = { ...moved, ...(key === '641-1' ? { target: { ...indicator.target, value: 80, raw: '80' } } : {}), figures }
  const wanted = NEW_STATES[key] ?? judge(indicator, { basis: 'latest' }).state
  const value = valueFor(known, wanted)
  const estimate: Stated<IndicatorBasis> = { year: 2023, basis: 'estimate', value, ...(value === null ? { raw: '-' } : {}) }
  return { ...known, figures: [...figures, estimate] }
}

function nextProject(project: Project): Project {
  const [, r3, r4] = project.costs
  const value = !project.relisted && project.name in SETTLED ? SETTLED[project.name]! : r4!.value
  const settled: Stated<CostBasis> = { ...r4!, basis: 'settled', value, raw: value === null ? '-' : value.toLocaleString('ja-JP') }
  return { ...project, costs: [r3!, settled, { ...r4!, year: 2023 }] }
}

const nextPolicy = (policy: Policy): Policy => ({
  ...policy,
  indicators: policy.indicators.map((indicator) => nextIndicator(indicator, `${policy.code}-${indicator.no}`)),
  projects: policy.projects.map(nextProject),
  statedTotals: [], costTrend: [],
})

type Change = (policy: Policy) => Policy
const project = (name: string, change: (project: Project) => Project): Change => (policy) =>
  ({ ...policy, projects: policy.projects.map((one) => (one.name === name ? change(one) : one)) })
const indicator = (no: number, change: (indicator: Indicator) => Indicator): Change => (policy) =>
  ({ ...policy, indicators: policy.indicators.map((one) => (one.no === no ? change(one) : one)) })
const swap = <S extends { readonly year: number }>(stated: readonly S[], year: number, value: number): readonly S[] =>
  stated.map((figure) => (figure.year === year ? { ...figure, value, raw: String(value) } : figure))

/** What is meant to differ, by policy. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  611: [(policy) => ({ ...policy, necessity: { ...policy.necessity, rating: 4, label: '社会的なニーズは増加傾向にある' } })],
  612: [
    (policy) => ({ ...policy, name: '支援体制の充実' }),
    indicator(1, (one) => ({ ...one, description: '関係機関と連携して対応した件数（相談のみのものを除く）' })),
  ],
  642: [project('広聴事業', (one) => ({ ...one, name: '広聴活動事業' }))],
  651: [indicator(1, (one) => ({ ...one, figures: swap(one.figures, 2021, 86.1) }))],
  652: [project('市税徴収事業', (one) => ({ ...one, costs: swap(one.costs, 2021, 168_694) })), project('ふるさと応援基金積立事業', (one) => ({ ...one, outlook: '見直し' }))],
  653: [(policy) => ({ ...policy, progress: { ...policy.progress, rating: 3, label: 'おおむね順調' } })],
  654: [
    (policy) => ({ ...policy, projects: policy.projects.filter((one) => one.name !== '市制施行5周年事業') }),
    project('住居表示維持管理事業', (one) => ({ ...one, relisted: true, costs: one.costs.map((cost) => ({ ...cost, value: null, raw: '-' })) })),
  ],
  655: [(policy) => ({ ...policy, leadDepartment: '職員課' })],
  656: [indicator(2, (one) => ({ ...one, name: 'シティ・プロモーションの機会' }))],
}

const newPolicy = (like: Policy): Policy => ({
  ...like, code: '657', name: 'デジタル化の推進', leadDepartment: 'デジタル推進課', relatedDepartments: [],
  indicators: [{
    ...like.indicators[0]!, no: 1, name: 'オンラインで申請できる手続の数', unit: '件', direction: 'up',
    figures: [{ year: 2021, basis: 'actual', value: 12 }, { year: 2022, basis: 'actual', value: 20 }, { year: 2023, basis: 'estimate', value: 31 }],
    target: { year: 2025, value: 60 },
  }],
  projects: [{ no: 1, name: '行政手続オンライン化事業', relisted: false, outlook: '継続', costs: [{ year: 2023, basis: 'estimate', value: 8_200 }] }],
  statedTotals: [], costTrend: [],
})

/** A made-up R5 round that follows the shipped one: R4 settled, and the differences listed above, no others. */
export function nextRound(): Snapshot {
  const round = asaka()
  const moved = nextProject(round.policies.flatMap((policy) => policy.projects).find((one) => one.name === '住居表示維持管理事業')!)
  const policies = round.policies.map((policy) => {
    const changed = (CHANGES[policy.code] ?? []).reduce((one, change) => change(one), nextPolicy(policy))
    return policy.code === '653' ? { ...changed, projects: [...changed.projects, { ...moved, no: 14 }] } : changed
  })
  return {
    ...round, id: 'asaka-2023-6', title: '令和5年度 施策評価 第6章', evaluationYear: 2023,
    policies: [...policies, newPolicy(round.policies.at(-1)!)],
  }
}

/** A round once more, a year later, with nothing changed. */
export const sameRoundLater = (round: Snapshot): Snapshot => ({ ...round, id: `${round.id}-later`, evaluationYear: round.evaluationYear + 1 })

/** The round of the next year: the last year's estimates came as they were, and the same is estimated for the new one. */
export function roundAfter(round: Snapshot): Snapshot {
  const year = round.evaluationYear + 1
  const shift = <B extends CostBasis | IndicatorBasis>(stated: readonly Stated<B>[], final: B): readonly Stated<B>[] => {
    const last = stated.at(-1)
    return last === undefined ? [] : [...stated.slice(-2, -1), { ...last, basis: final }, { ...last, year }]
  }
  return {
    ...round, id: round.id.replace(String(round.evaluationYear), String(year)), evaluationYear: year, title: `${year}年度`,
    policies: round.policies.map((policy) => ({
      ...policy, statedTotals: [], costTrend: [],
      indicators: policy.indicators.map((one) => ({ ...one, figures: shift(one.figures, 'actual') })),
      projects: policy.projects.map((one) => ({ ...one, costs: shift(one.costs, 'settled') })),
    })),
  }
}
