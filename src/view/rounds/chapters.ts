import type { FactTable } from '../../analytics/facts.ts'
import type { TwoRounds } from '../../analytics/rounds/match-types.ts'
import { readSectionCodes } from '../../snapshot/sections-of.ts'

/** The 章 of a policy's code; '' where the code is too short to hold one. */
const chapterOf = (facts: FactTable, policy: number): string => readSectionCodes(facts.policies.source[policy]!.code)[0] ?? ''
const chaptersOf = (facts: FactTable): ReadonlySet<string> => new Set(facts.policies.source.map((_, row) => chapterOf(facts, row)))

/** Whether the other round has anything of a policy's 章: where it has nothing, nobody can tell whether the policy is new or has ended. */
export function chapterInBoth({ before, after }: TwoRounds): { readonly before: (policy: number) => boolean; readonly after: (policy: number) => boolean } {
  const [was, is] = [chaptersOf(before.facts), chaptersOf(after.facts)]
  return { before: (policy) => is.has(chapterOf(before.facts, policy)), after: (policy) => was.has(chapterOf(after.facts, policy)) }
}

/** 「第1章（8施策）・第2章（9施策）」 of the rows that are not in the other round's 章. */
function words(facts: FactTable, rows: readonly number[]): string {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(chapterOf(facts, row), (counts.get(chapterOf(facts, row)) ?? 0) + 1)
  return [...counts].map(([chapter, count]) => `${chapter === '' ? '章のない施策' : `第${chapter}章`}（${count}施策）`).join('・')
}

/** Which 章 only one of the two rounds has, so that its policies are told neither new nor ended; null where both have the same. */
export function chaptersApart(two: TwoRounds): string | null {
  const { before, after, match: { policies } } = two
  const both = chapterInBoth(two)
  const ended = policies.ended.filter((row) => !both.before(row))
  const added = policies.added.filter((row) => !both.after(row))
  const parts = [
    ...(ended.length > 0 ? [`前回の評価だけにある章：${words(before.facts, ended)}`] : []),
    ...(added.length > 0 ? [`今回の評価だけにある章：${words(after.facts, added)}`] : []),
  ]
  return parts.length === 0 ? null : `${parts.join('。')}。片方の評価に章ごとないため、「新しい」「終わった」には数えていません。`
}
