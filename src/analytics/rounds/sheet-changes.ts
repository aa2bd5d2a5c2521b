import { remember } from '../../domain/remember.ts'
import { nameKey } from './names.ts'
import type { Pair, TwoRounds } from './match-types.ts'

/** Something of a policy or a project, besides figures, that the later round prints otherwise. */
export type SheetChange =
  | { readonly kind: 'policy-name' | 'policy-code' | 'lead-department'; readonly policy: Pair; readonly before: string; readonly after: string }
  | { readonly kind: 'project-name' | 'project-policy' | 'outlook'; readonly project: Pair; readonly before: string; readonly after: string }

function policyChanges({ before, after, match }: TwoRounds): readonly SheetChange[] {
  return match.policies.pairs.flatMap((pair) => {
    const [one, other] = [before.facts.policies.source[pair.before]!, after.facts.policies.source[pair.after]!]
    const change = (kind: 'policy-name' | 'policy-code' | 'lead-department', was: string, is: string): readonly SheetChange[] =>
      nameKey(was) === nameKey(is) ? [] : [{ kind, policy: pair, before: was, after: is }]
    return [
      ...change('policy-name', one.name, other.name), ...change('policy-code', one.code, other.code),
      ...change('lead-department', one.leadDepartment, other.leadDepartment),
    ]
  })
}

function projectChanges({ before, after, match }: TwoRounds): readonly SheetChange[] {
  const codes = { before: before.facts.policies.source, after: after.facts.policies.source }
  return match.projects.pairs.flatMap((pair) => {
    const [one, other] = [before.facts.listings.source[pair.before]!, after.facts.listings.source[pair.after]!]
    const change = (kind: 'project-name' | 'project-policy' | 'outlook', was: string, is: string, same = nameKey(was) === nameKey(is)): readonly SheetChange[] =>
      same ? [] : [{ kind, project: pair, before: was, after: is }]
    const [was, is] = [codes.before[before.facts.listings.policy[pair.before]!]!.code, codes.after[after.facts.listings.policy[pair.after]!]!.code]
    return [
      ...change('project-name', one.name, other.name),
      // A policy under a new code takes its projects along: they did not move.
      ...change('project-policy', was, is, pair.how !== 'moved'),
      ...change('outlook', one.outlook, other.outlook),
    ]
  })
}

/** Names, codes, lead departments, moves and 今後の方向性 that changed: policies first, each in the later round's order. */
export const findSheetChanges = remember((two: TwoRounds): readonly SheetChange[] => [...policyChanges(two), ...projectChanges(two)])
