import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { opinionKey } from '../analytics/opinion-key.ts'
import { opinionBodies, opinionKind } from '../analytics/opinions.ts'
import { remember } from '../domain/remember.ts'
import type { Policy } from '../snapshot/types.ts'
import { NO_POLICIES } from './headline.ts'
import type { TextBlock } from './policy-detail.ts'
import { someOf } from './some-of.ts'
import { textBlock } from './text-block.ts'

/** The key of a policy's mark; null where its sheet states no third-party opinion. */
export const opinionMarkKey = (facts: FactTable, policy: number): string | null =>
  (opinionKind(facts.policies.source[policy]!.thirdPartyOpinions) === 'stated' ? opinionKey(facts, policy) : null)

/** One policy with its third-party opinion beside what it means to do. */
export interface OpinionRow {
  /** Under which a person's mark of it is kept. */
  readonly key: string
  readonly code: string
  readonly name: string
  readonly department: string
  readonly opinion: TextBlock
  readonly issues: TextBlock
  readonly plans: TextBlock
}

export interface OpinionsView {
  readonly finding: string
  readonly summary: string
  readonly rows: readonly OpinionRow[]
  /** Policies whose sheet says that there is none, and those that leave the place blank. */
  readonly without: readonly { readonly why: string; readonly policies: readonly { readonly code: string; readonly name: string }[] }[]
}

const rowOf = remember((policy: Policy, key: string): OpinionRow => ({
  key, code: policy.code, name: policy.name, department: policy.leadDepartment,
  opinion: textBlock(policy, 'thirdPartyOpinions'), issues: textBlock(policy, 'issues'), plans: textBlock(policy, 'plans'),
}))

/** Third-party opinions beside 現状と課題 and 今後の展開, in sheet order. */
export function buildOpinions(facts: FactTable, selection: Selection): OpinionsView {
  const policies = [...selection.policyIndexes].map((index) => ({ index, policy: facts.policies.source[index]! }))
  const ofKind = (kind: string) => policies.filter(({ policy }) => opinionKind(policy.thirdPartyOpinions) === kind)
  const stated = ofKind('stated')
  const rows = stated.map(({ index, policy }) => rowOf(policy, opinionKey(facts, index)))
  const without = [{ why: '該当なし', policies: ofKind('none') }, { why: '空欄', policies: ofKind('blank') }]
    .filter((one) => one.policies.length > 0)
    .map(({ why, policies: found }) => ({ why, policies: found.map(({ policy: { code, name } }) => ({ code, name })) }))
  const { finding, summary } = wordsOf(stated.map(({ policy }) => ({ code: policy.code, bodies: opinionBodies(policy.thirdPartyOpinions) })))
  return { finding: selection.policyCount === 0 ? NO_POLICIES : finding, summary, rows, without }
}

/** 外部評価委員会の意見は5施策（641・651・653・654・655）, the others in the second sentence. */
function wordsOf(stated: readonly { readonly code: string; readonly bodies: readonly string[] }[]): { readonly finding: string; readonly summary: string } {
  if (stated.length === 0) return { finding: '第三者機関の意見の記載はありません', summary: '' }
  const bodies = [...new Set(stated.flatMap((one) => one.bodies))]
    .map((body) => ({ body, codes: stated.filter((one) => one.bodies.includes(body)).map((one) => one.code) }))
    .sort((a, b) => b.codes.length - a.codes.length)
  const unnamed = stated.filter((one) => one.bodies.length === 0).map((one) => one.code)
  const count = ({ body, codes }: { body: string; codes: readonly string[] }): string => `${body}の意見は${codes.length}施策（${someOf(codes)}）`
  const [first, ...rest] = bodies
  if (!first) return { finding: `第三者機関の意見の記載は${stated.length}施策（${someOf(unnamed)}）`, summary: '' }
  const others = [...rest.map(count), ...(unnamed.length > 0 ? [`機関名の記載のない意見は${unnamed.length}施策（${someOf(unnamed)}）`] : [])]
  return { finding: count(first), summary: others.length > 0 ? `ほかに、${others.join('、')}です。` : '' }
}
