import type { CostBasis, Indicator, IndicatorBasis, Policy, Project, Rating, RatingScale, Snapshot, Stated } from '../snapshot/types.ts'
import { type Dice, rollDice } from './dice.ts'
import { DEPARTMENTS, FIELDS, MANNERS, OUTLOOKS, THINGS, UNITS } from './city-words.ts'

const YEARS = [2017, 2018, 2019, 2020, 2021, 2022] as const
const [LAST, TARGET] = [2022, 2025]
const CHAPTERS = 7

export interface CitySize {
  readonly policies: number
  readonly projects: number
  readonly indicators: number
}

const SIZE: CitySize = { policies: 100, projects: 1000, indicators: 150 }

/** Chapters 1–7 of four sections each; the policies are dealt out in code order: 111, 112, …, 744. */
function policyCodes(count: number): readonly string[] {
  const sections = Array.from({ length: CHAPTERS * 4 }, (_, at) => `${Math.floor(at / 4) + 1}${(at % 4) + 1}`)
  return sections.flatMap((section, at) => {
    const size = Math.floor(((at + 1) * count) / sections.length) - Math.floor((at * count) / sections.length)
    return Array.from({ length: size }, (_, no) => `${section}${no + 1}`)
  })
}

/** How many of a total fall to each of some places: one each, the rest at random. */
function dealOut(dice: Dice, total: number, places: number): readonly number[] {
  const counts = Array.from({ length: places }, () => Math.min(1, Math.floor(total / places)))
  for (let left = total - counts.reduce((sum, one) => sum + one, 0); left > 0; left--) counts[dice.below(places)]! += 1
  return counts
}

function aCost(dice: Dice, year: number, usual: number | null): Stated<CostBasis> {
  const value = usual === null || dice.chance(0.03) ? null : Math.round(usual * (0.85 + 0.3 * dice.next()))
  return { year, basis: year === LAST ? 'estimate' : 'settled', value, raw: value === null ? '-' : value.toLocaleString('ja-JP') }
}

function aProject(dice: Dice, no: number, field: string): Project {
  const relisted = dice.chance(0.12)
  const usual = relisted ? null : Math.exp(9 + 1.6 * dice.normal())
  const name = `${field}${dice.pick(THINGS)}${dice.chance(0.03) ? '基金積立' : ''}事業`
  return { no, name, relisted, outlook: dice.pick(OUTLOOKS), costs: YEARS.map((year) => aCost(dice, year, usual)) }
}

function anIndicator(dice: Dice, no: number, field: string): Indicator {
  const base = 10 + dice.below(900)
  const up = dice.chance(0.8)
  const target = Math.max(1, Math.round(base * (up ? 1.2 + 0.6 * dice.next() : 0.5 + 0.3 * dice.next())))
  const figures = YEARS.map((year, at): Stated<IndicatorBasis> => {
    const value = dice.chance(0.03) ? null : Math.round(base + (target - base) * (at / 8) + base * 0.08 * dice.normal())
    return { year, basis: year === LAST ? 'estimate' : 'actual', value, raw: value === null ? '-' : String(value) }
  })
  return {
    no, name: `${field}${dice.pick(THINGS)}の${dice.pick(['参加者数', '利用件数', '満足度', '整備の割合'])}`, unit: dice.pick(UNITS), description: '',
    strategic: dice.chance(0.1), cumulative: false, direction: up ? 'up' : 'down', directionBasis: 'inferred',
    targetKind: 'unconfirmed', figures, target: { year: TARGET, value: target, raw: String(target) },
  }
}

const LABELS = ['遅れている', 'やや遅れている', 'おおむね順調', '順調']
const NEEDS = ['社会的なニーズはない', '社会的なニーズは減少傾向にある', '社会的なニーズは現状と変わらない', '社会的なニーズは増加傾向にある']
const aScale = (words: readonly string[], delayedFrom: number | null): RatingScale =>
  ({ best: 4, worst: 1, delayedFrom, labels: words.map((label, at) => ({ rating: 4 - at, label: words[3 - at] ?? label })) })

function aRating(dice: Dice, words: readonly string[], basis: string): Rating {
  const rating = dice.chance(0.02) ? null : dice.pick([1, 2, 2, 3, 3, 3, 3, 3, 4, 4])
  return { rating, label: rating === null ? '' : (words[rating - 1] ?? ''), basis }
}

/** What the whole of some rows comes to in each year: 千円; re-listed rows and missing figures add nothing. */
const sumCosts = (projects: readonly Project[]): readonly Stated<CostBasis>[] => YEARS.map((year, at) => {
  const value = projects.reduce((sum, { relisted, costs }) => sum + (relisted ? 0 : (costs[at]?.value ?? 0)), 0)
  return { year, basis: year === LAST ? 'estimate' : 'settled', value, raw: value.toLocaleString('ja-JP') }
})

function aPolicy(dice: Dice, code: string, projectCount: number, indicatorCount: number): Policy {
  const field = dice.pick(FIELDS)
  const lead = dice.zipf(DEPARTMENTS)
  const projects = Array.from({ length: projectCount }, (_, at) => aProject(dice, at + 1, field))
  const words = `${field}について、関係する課と連携して取り組み、市民の参加を広げる。\n今後も${dice.pick(THINGS)}の充実を図る。`
  const totals = sumCosts(projects)
  return {
    code, name: `${field}の${dice.pick(MANNERS)}`, leadDepartment: lead,
    relatedDepartments: [...new Set([dice.zipf(DEPARTMENTS), dice.zipf(DEPARTMENTS)])].filter((one) => one !== lead),
    vision: words, strategyGoal: null,
    indicators: Array.from({ length: indicatorCount }, (_, at) => anIndicator(dice, at + 1, field)),
    activities: { new: [], continuing: [`${field}${dice.pick(THINGS)}を実施した。`] },
    thirdPartyOpinions: dice.chance(0.5) ? '該当する第三者機関なし' : `${field}の進め方を分かりやすく示すこと。`,
    progress: { ...aRating(dice, LABELS, `指標の実績は目標を${dice.pick(['下回った', '上回った'])}。${words}`), externalFactors: dice.chance(0.4) ? '物価の上昇により、利用が減少した。' : '' },
    necessity: aRating(dice, NEEDS, words), projects, statedTotals: totals, costTrend: totals,
    issues: words, plans: words, roles: words, summary: words, textAt: {},
  }
}

/** A made-up city of the size of a whole plan, the same for a seed: 100 policies, 1,000 project rows (12 % re-listed, 3 % of figures missing), 150 indicators, 2017–2022. */
export function buildCity(seed: number, size: CitySize = SIZE, municipality = '見本市'): Snapshot {
  const dice = rollDice(seed)
  const codes = policyCodes(size.policies)
  const projects = dealOut(dice, size.projects, codes.length)
  const indicators = dealOut(dice, size.indicators, codes.length)
  const policies = codes.map((code, at) => aPolicy(dice, code, projects[at]!, indicators[at]!))
  const sections = [...new Set(codes.flatMap((code) => [code.slice(0, 1), code.slice(0, 2)]))].sort()
  return {
    format: 'miharashi-snapshot', version: 1, id: `city-${seed}`, municipality, title: '令和4年度 施策評価', evaluationYear: LAST,
    targetYear: TARGET, costUnit: 'thousandYen', sources: [],
    ratingScales: { progress: aScale(LABELS, 2), necessity: aScale(NEEDS, null) },
    sections: sections.map((code) => ({ code, name: code.length === 1 ? (FIELDS[Number(code)] ?? null) : null })), policies, diagnostics: [],
  }
}
