import type { FactTable } from '../analytics/facts.ts'
import { searchWords } from '../analytics/policy-text.ts'
import { findHits, findPolicies, type FieldHits } from '../analytics/search.ts'
import { sheetHeading } from '../messages/sheet-headings.ts'
import type { Policy } from '../snapshot/types.ts'
import { cutAt, type TextPart } from './marked-text.ts'
import { placeOf, type Place } from './place.ts'

/** One field of a policy in which the words stand. */
export interface SearchField {
  readonly key: string
  readonly heading: string
  readonly place: Place | null
  /** The page of the policy, at the block that holds the words. */
  readonly to: string
  readonly excerpts: readonly { readonly parts: readonly TextPart[]; readonly cutBefore: boolean; readonly cutAfter: boolean }[]
}

export interface SearchGroup {
  readonly code: string
  readonly name: string
  readonly department: string
  readonly count: number
  readonly to: string
  readonly fields: readonly SearchField[]
}

export interface SearchView {
  readonly finding: string
  /** In sheet order; the first `most` of them. */
  readonly groups: readonly SearchGroup[]
  /** Policies found beyond those. */
  readonly more: number
  readonly found: number
  /** Why nothing was found and what to try; null where something was, or nothing was asked. */
  readonly nothing: string | null
}

/** The policies that hold every word of a wish, each with the words in context. @param most policies that are shown with their hits */
export function buildSearch(facts: FactTable, wish: string, most: number): SearchView {
  const policies = findPolicies(facts, wish)
  const groups = policies.slice(0, most).map((policy) => groupOf(facts, policy, wish))
  return { finding: finding(facts, wish, policies.length, groups), groups, more: policies.length - groups.length, found: policies.length, nothing: policies.length > 0 ? null : nothingSentence(facts, wish) }
}

function finding(facts: FactTable, wish: string, found: number, groups: readonly SearchGroup[]): string {
  if (searchWords(wish).length === 0) return '名称と文章を検索します'
  const words = wordsOf(wish).map((word) => `「${word}」`).join('と')
  if (found === 0) return `${words}を含む施策はありません`
  const hits = groups.reduce((sum, group) => sum + group.count, 0)
  const named = found <= 6 ? `（${groups.map((group) => group.code).join('・')}）` : ''
  return `${words}を含むのは${facts.policies.count}施策中${found}施策${named}${groups.length === found ? `、${hits}か所` : ''}`
}

/** 「A」は3施策、「B」は0施策にありますが… */
function nothingSentence(facts: FactTable, wish: string): string | null {
  const words = wordsOf(wish)
  if (words.length === 0) return null
  const next = 'データと条件はそのままです。語を短くするか、漢字・かなを変えて、もう一度検索してください。'
  if (words.length === 1) return `「${words.join('')}」は、シートの名称と文章のどこにもありません。${next}`
  const counts = words.map((word) => `「${word}」は${findPolicies(facts, word).length}施策`)
  return `すべての語を含む施策はありません（${counts.join('、')}）。${next}`
}

const wordsOf = (wish: string): readonly string[] => wish.split(/\s+/).filter((word) => word !== '')

const detailPath = (code: string, wish: string, anchor: string): string =>
  `/policies/${encodeURIComponent(code)}?words=${encodeURIComponent(wish)}${anchor === '' ? '' : `#${anchor}`}`

function groupOf(facts: FactTable, policy: number, wish: string): SearchGroup {
  const { count, fields } = findHits(facts, policy, wish)
  const source = facts.policies.source[policy]!
  return {
    code: source.code, name: source.name, department: source.leadDepartment, count, to: detailPath(source.code, wish, ''),
    fields: fields.map((field) => fieldOf(source, field, wish)),
  }
}

function fieldOf(policy: Policy, { key, text, excerpts }: FieldHits, wish: string): SearchField {
  return {
    key, heading: sheetHeading(key), place: placeOf(key === 'code' ? policy.at : policy.textAt[key]),
    to: detailPath(policy.code, wish, anchorOf(policy.code, key)),
    excerpts: excerpts.map(({ start, end, marks }) => ({
      parts: cutAt(text, marks, start, end),
      cutBefore: start > 0 && text[start - 1] !== '\n', cutAfter: end < text.length && text[end] !== '\n',
    })),
  }
}

/** Where on the policy's page a text stands; '' for what stands in its head. */
function anchorOf(code: string, key: string): string {
  const [block = '', no = ''] = key.split('.')
  if (block === 'indicators') return `indicator-${code}-${no}-title`
  if (block === 'projects') return 'projects'
  if (block === 'activities') return textAnchor(`${block}.${no}`)
  return HEAD_KEYS.has(key) ? '' : textAnchor(key)
}

const HEAD_KEYS: ReadonlySet<string> = new Set(['code', 'name', 'leadDepartment', 'relatedDepartments', 'progress.rating', 'necessity.rating'])

/** The anchor of a block of the sheet's words. */
export const textAnchor = (key: string): string => `text-${key.replaceAll('.', '-')}`
