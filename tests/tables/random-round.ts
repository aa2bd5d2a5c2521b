import fc from 'fast-check'
import { listSections } from '../../src/snapshot/sections-of.ts'
import type { CostBasis, Indicator, IndicatorBasis, Policy, Project, Snapshot, Stated } from '../../src/snapshot/types.ts'

const NAMES = ['保育所運営', '議会だより', '庁舎管理', '防災訓練', '道路照明灯のＬＥＤ化', '市史編さん', '図書館', 'ごみ減量', '児童手当', '（仮称）新駅周辺', 'ICT推進', '一般会計の健全化', '男女平等', '緑のまちづくり']
const COUNTED = 300

/** A name that no other number gives. */
export const nameOf = (kind: string, no: number): string => `${NAMES[no % NAMES.length]}${no < NAMES.length ? '' : String(no)}${kind}`

export const amount = fc.oneof(fc.integer({ min: -99_999, max: 9_999_999 }), fc.constantFrom(0, 1, -1, 999, 1000))
const figure = fc.oneof(fc.integer({ min: -500, max: 200_000 }), fc.integer({ min: -9_999, max: 99_999 }).map((one) => one / 10), fc.constant(0))

const stated = <B extends string>(year: number, basis: B, value: number | null): Stated<B> => (value === null ? { year, basis, value, raw: '－' } : { year, basis, value, raw: String(value) })

const costs = (years: readonly (readonly [number, CostBasis])[]): fc.Arbitrary<Stated<CostBasis>[]> =>
  fc.array(fc.option(amount), { minLength: years.length, maxLength: years.length })
    .map((values) => years.map(([year, basis], at) => stated(year, basis, values[at] ?? null)))

const YEARS: readonly (readonly [number, CostBasis])[] = [[2021, 'settled'], [2022, 'settled'], [2022, 'budget'], [2023, 'estimate'], [2024, 'budget']]

const project = (no: number): fc.Arbitrary<Project> =>
  fc.record({ relisted: fc.boolean(), outlook: fc.constantFrom('', '継続', '拡充', '見直し'), costs: costs(YEARS) })
    .map((rest) => ({ no: (no % 9) + 1, name: nameOf('事業', no), ...rest }))

const indicator = (no: number): fc.Arbitrary<Indicator> =>
  fc.record({
    unit: fc.constantFrom('人', '%', '件', '', '㎥'), description: fc.constantFrom('', '年度末の数\nアンケートによる'), strategic: fc.boolean(), cumulative: fc.boolean(),
    direction: fc.constantFrom('up' as const, 'down' as const), directionBasis: fc.constantFrom('inferred' as const, 'confirmed' as const),
    targetKind: fc.constantFrom('reach' as const, 'level' as const, 'unconfirmed' as const),
    values: fc.array(fc.option(figure), { minLength: 4, maxLength: 4 }),
  }).map(({ values, ...rest }) => {
    const [target = null, ...own] = values
    const basis = (at: number): IndicatorBasis => (at === 2 ? 'estimate' : 'actual')
    return {
      no, name: nameOf('の数', no + COUNTED), ...rest, figures: own.map((value, at) => stated(2021 + at, basis(at), value)),
      target: target === null ? { year: 2027, value: null, raw: '－' } : { year: 2027, value: target, raw: String(target) },
    }
  })

const rating = fc.record({ rating: fc.option(fc.integer({ min: 1, max: 3 })), basis: fc.constantFrom('', '目標を上回ったため。\nほか') })

function policyOf(at: number, projects: number, indicators: number): fc.Arbitrary<Policy> {
  return fc.record({
    projects: fc.tuple(...Array.from({ length: projects }, (_, no) => project(at * 8 + no))),
    indicators: fc.tuple(...Array.from({ length: indicators }, (_, no) => indicator(no + 1))),
    progress: rating, necessity: rating, vision: fc.constantFrom('', '安心して暮らせるまち', '=SUM(A1)'), issues: fc.constantFrom('', '・財源\n・人材'),
    activities: fc.record({ new: fc.constantFrom([], ['新たな窓口']), continuing: fc.constantFrom([], ['会議の開催', '周知']) }),
  }).map((parts) => ({
    code: String(600 + at), name: nameOf('の充実', at), leadDepartment: at % 2 === 0 ? '政策企画課' : '福祉課', relatedDepartments: at % 3 === 0 ? ['財政課', '契約課'] : [],
    strategyGoal: null, thirdPartyOpinions: '', statedTotals: [], costTrend: [], plans: '', roles: '', summary: '', textAt: {},
    ...parts,
    progress: { ...parts.progress, label: '', externalFactors: '' }, necessity: { ...parts.necessity, label: '' },
  }))
}

/** A round of few policies with everything that the tidy form carries. */
export const randomRound: fc.Arbitrary<Snapshot> = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 2 })), { minLength: 1, maxLength: 4 })
  .chain((sizes) => fc.tuple(...sizes.map(([projects, indicators], at) => policyOf(at, projects, indicators))))
  .map((policies) => ({
    format: 'miharashi-snapshot', version: 1, id: 'mycity-2023', municipality: '見晴市', title: '令和5年度 施策評価', evaluationYear: 2023, targetYear: 2027,
    costUnit: 'thousandYen', sources: [], diagnostics: [], policies,
    ratingScales: { progress: { best: 3, worst: 1, delayedFrom: 1, labels: [{ rating: 3, label: '順調' }] }, necessity: { best: 3, worst: 1, delayedFrom: null, labels: [] } },
    sections: listSections(policies.map(({ code }) => code)),
  }))
