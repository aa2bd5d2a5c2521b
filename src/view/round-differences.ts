import { policyFields } from '../analytics/policy-text.ts'
import { formatFiscalYear } from '../format/year.ts'
import { sheetHeading } from '../messages/sheet-headings.ts'
import { COST_BASIS_WORDS } from '../messages/words.ts'
import type { Policy, Snapshot } from '../snapshot/types.ts'

/** One place in which two readings of the same sheets differ. */
export interface RoundDifference {
  /** 「653 指標1 R4」 */
  readonly place: string
  /** '' where there was or is nothing. */
  readonly before: string
  readonly after: string
}

export interface RoundDifferences {
  readonly finding: string
  readonly shown: readonly RoundDifference[]
  /** How many more there are. */
  readonly more: number
}

const COST_BASES: Readonly<Record<string, string>> = COST_BASIS_WORDS
const FIGURE_BASES: Readonly<Record<string, string>> = { actual: '実績', estimate: '見込み' }
const MOST_SHOWN = 100
const LONGEST = 60

interface Yearly {
  readonly year: number
  readonly basis?: string
  readonly value: number | null
  readonly raw?: string
}

const printed = ({ value, raw }: Omit<Yearly, 'year'>): string => raw ?? (value === null ? '－' : String(value))
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

interface Entry {
  readonly label: string
  readonly text: string
}

/** Everything a sheet says, by the key of the place where it says it. */
function entriesOf(policy: Policy): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const add = (label: string, text: string, key = label): void => { entries.set(key, { label, text }) }
  const years = (where: string, list: readonly Yearly[], bases = COST_BASES): void => {
    for (const one of list) add(`${where} ${formatFiscalYear(one.year)}${one.basis ? bases[one.basis] ?? '' : ''}`, printed(one))
  }
  for (const { key, text } of policyFields(policy)) add(sheetHeading(key), text, key)
  add('進捗状況の段階', String(policy.progress.rating ?? '－'))
  add('必要性の段階', String(policy.necessity.rating ?? '－'))
  for (const { no, unit, figures, target } of policy.indicators) {
    add(`指標${no}の単位`, unit)
    years(`指標${no}`, figures, FIGURE_BASES)
    years(`指標${no} 最終目標`, [target])
  }
  for (const { no, name, relisted, costs, outlook } of policy.projects) {
    add(`事業${no} ${name}`, `${outlook}${relisted ? '（再掲）' : ''}`)
    years(`事業${no} ${name}`, costs)
  }
  years('計', policy.statedTotals)
  years('総コストの推移', policy.costTrend)
  return entries
}

function differencesOf(before: Policy, after: Policy): RoundDifference[] {
  const earlier = entriesOf(before)
  const later = entriesOf(after)
  return [...new Map([...later, ...earlier])]
    .filter(([key]) => earlier.get(key)?.text !== later.get(key)?.text)
    .map(([key, { label }]) => ({
      place: `${after.code} ${label}`, before: cut(earlier.get(key)?.text ?? ''), after: cut(later.get(key)?.text ?? ''),
    }))
}

/** What taking a round in changes in the round that it replaces, sheet by sheet. */
export function findRoundDifferences(before: Snapshot, after: Snapshot): RoundDifferences {
  const earlier = new Map(before.policies.map((policy) => [policy.code, policy]))
  const codes = new Set(after.policies.map(({ code }) => code))
  const added = after.policies.filter(({ code }) => !earlier.has(code))
  const gone = before.policies.filter(({ code }) => !codes.has(code))
  const changed = after.policies.flatMap((policy) => {
    const other = earlier.get(policy.code)
    return other ? differencesOf(other, policy) : []
  })
  const head = [...added.map((policy) => ({ place: `${policy.code} 施策`, before: '', after: policy.name })),
    ...gone.map((policy) => ({ place: `${policy.code} 施策`, before: policy.name, after: '' }))]
  const all = [...head, ...changed]
  const finding = all.length === 0 ? '記載の内容は同じです。'
    : `置き換えると変わる記載は${all.length}か所です（施策の追加${added.length}、削除${gone.length}、記載の変更${changed.length}）。`
  return { finding, shown: all.slice(0, MOST_SHOWN), more: Math.max(0, all.length - MOST_SHOWN) }
}
