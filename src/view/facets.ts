import type { FacetCounts, FacetKey } from '../analytics/facets.ts'
import type { FactColumns } from '../analytics/facts.ts'
import type { Filter } from '../analytics/filter.ts'
import { DEPENDS_ON_ATTAINMENT, POINT_CODES, type PointCode } from '../analytics/points.ts'
import { ATTAINMENT_STATES, type AttainmentState } from '../analytics/attainment.ts'
import { POINT_WORDS, STATE_WORDS } from '../messages/words.ts'

export interface FacetOption {
  readonly value: string
  readonly label: string
  /** On the button, where room is small. */
  readonly short: string
  readonly count: number
  readonly chosen: boolean
}

export interface FacetView {
  readonly key: FacetKey
  readonly label: string
  /** What the counts count. */
  readonly counted: string
  readonly options: readonly FacetOption[]
}

/** A facet while its menu is closed: what its button says. */
export interface FacetHead {
  readonly key: FacetKey
  readonly label: string
  /** Short words of what is chosen. */
  readonly chosen: readonly string[]
}

type Named = { readonly value: string; readonly label: string; readonly short: string }
const same = (value: string): Named => ({ value, label: value, short: value })

const sectionWords = ({ code, name, level }: FactColumns['sections'][number]): string =>
  `${level === 1 ? `第${code}章` : `${level > 1 ? '　' : ''}${code}`}${name ? ` ${name}` : ''}`

function ratingOptions(facts: FactColumns, kind: 'progress' | 'necessity', counts: ReadonlyMap<string, number>): readonly Named[] {
  const labels = new Map(facts.rounds.flatMap((round) =>
    round.ratingScales[kind].labels.map((one) => [String(one.rating), one.label] as const)))
  return [...counts.keys()].map((value) =>
    value === '0' ? { value, label: '未評価', short: '未評価' } : { value, label: `${value} ${labels.get(value) ?? ''}`.trim(), short: value })
}

function namedOptions(facts: FactColumns, counts: FacetCounts, related: boolean): Readonly<Record<FacetKey, readonly Named[]>> {
  const led = related ? facts.departments : facts.departments.slice(0, facts.leadDepartmentCount)
  return {
    sections: facts.sections.map((section) => {
      const words = sectionWords(section)
      return { value: section.code, label: words, short: words.trim() }
    }),
    departments: led.map(same),
    progress: ratingOptions(facts, 'progress', counts.progress),
    states: ATTAINMENT_STATES.map((state) => ({ value: state, label: STATE_WORDS[state], short: STATE_WORDS[state] })),
    necessity: ratingOptions(facts, 'necessity', counts.necessity),
    outlooks: facts.outlooks.map((outlook) => (outlook === '' ? { value: '', label: '空欄', short: '空欄' } : same(outlook))),
    points: POINT_CODES.map((code) => ({ value: code, label: `${code} ${POINT_WORDS[code]}`, short: code })),
    municipalities: facts.municipalities.map(same),
  }
}

const LABELS: Readonly<Record<FacetKey, string>> = {
  sections: '章・節', departments: '担当課', progress: '進捗状況', states: '試算', necessity: '必要性',
  outlooks: '今後の方向性', points: '確認したい点', municipalities: '市区町村',
}

function shortWord(facts: FactColumns, key: FacetKey, value: string): string {
  switch (key) {
    case 'sections': {
      const section = facts.sections.find(({ code }) => code === value)
      return section ? sectionWords(section).trim() : value
    }
    case 'progress':
    case 'necessity':
      return value === '0' ? '未評価' : value
    case 'states':
      return STATE_WORDS[value as AttainmentState]
    case 'outlooks':
      return value === '' ? '空欄' : value
    case 'departments':
    case 'points':
    case 'municipalities':
      return value
  }
}

/** What the button of a facet says; nothing is counted for it. */
export function buildFacetHead(facts: FactColumns, filter: Filter, key: FacetKey): FacetHead {
  return { key, label: LABELS[key], chosen: filter[key].map((value) => shortWord(facts, key, String(value))) }
}

const NEEDS_ATTAINMENT = (key: FacetKey, value: string): boolean =>
  key === 'states' || (key === 'points' && DEPENDS_ON_ATTAINMENT[value as PointCode])

/** Every facet with its options, how many policies (or project rows) each would show, and what is chosen; what is chosen can always be taken off. */
export function buildFacets(facts: FactColumns, counts: FacetCounts, filter: Filter, hideAttainment: boolean): Readonly<Record<FacetKey, FacetView>> {
  const named = namedOptions(facts, counts, filter.related)
  const view = (key: FacetKey): FacetView => {
    const chosen = filter[key].map(String)
    const unlisted = chosen.filter((value) => !named[key].some((option) => option.value === value)).map(same)
    const options = [...named[key], ...unlisted]
      .filter(({ value }) => !hideAttainment || !NEEDS_ATTAINMENT(key, value))
      .map((option) => ({ ...option, count: counts[key].get(option.value) ?? 0, chosen: chosen.includes(option.value) }))
    return {
      key, label: LABELS[key], counted: key === 'outlooks' ? '事業' : '施策', options,
    }
  }
  return {
    sections: view('sections'), departments: view('departments'), progress: view('progress'), states: view('states'),
    necessity: view('necessity'), outlooks: view('outlooks'), points: view('points'), municipalities: view('municipalities'),
  }
}
