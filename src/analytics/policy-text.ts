import type { Policy } from '../snapshot/types.ts'

/** One text of a policy, under the key that its place has in `textAt`. */
export interface PolicyField {
  readonly key: string
  readonly text: string
}

/** The form in which text is searched: NFKC and lower-case. */
export const normaliseText = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The words of a wish, in searchable form; a policy is found when it holds every one of them. */
export const searchWords = (text: string): readonly string[] =>
  [...new Set(normaliseText(text).split(/\s+/).filter((word) => word !== ''))]

/** Everything of a policy that is searched, in the order of the sheet; blank texts are left out. */
export function policyFields(policy: Policy): readonly PolicyField[] {
  const field = (key: string, text: string | null): PolicyField => ({ key, text: text ?? '' })
  const { activities, progress, necessity } = policy
  return [
    field('code', policy.code),
    field('name', policy.name),
    field('leadDepartment', policy.leadDepartment),
    field('relatedDepartments', policy.relatedDepartments.join('、')),
    field('vision', policy.vision),
    field('strategyGoal', policy.strategyGoal),
    ...policy.indicators.flatMap(({ no, name, description }) => [
      field(`indicators.${no}.name`, name), field(`indicators.${no}.description`, description),
    ]),
    ...activities.new.map((text, at) => field(`activities.new.${at}`, text)),
    ...activities.continuing.map((text, at) => field(`activities.continuing.${at}`, text)),
    field('thirdPartyOpinions', policy.thirdPartyOpinions),
    field('progress.rating', progress.label),
    field('progress.basis', progress.basis),
    field('progress.externalFactors', progress.externalFactors),
    field('necessity.rating', necessity.label),
    field('necessity.basis', necessity.basis),
    ...policy.projects.map(({ no, name }) => field(`projects.${no}.name`, name)),
    field('issues', policy.issues),
    field('plans', policy.plans),
    field('roles', policy.roles),
    field('summary', policy.summary),
  ].filter(({ text }) => text !== '')
}

/** All words of a policy in searchable form: names, indicators, projects, departments and every block of prose, one a line. */
export function policyText(policy: Policy): string {
  return normaliseText(policyFields(policy).map(({ text }) => text).join('\n'))
}
