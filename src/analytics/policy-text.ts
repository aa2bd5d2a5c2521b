import type { Policy } from '../snapshot/types.ts'

/** The form in which text is searched: NFKC and lower-case. */
export const normaliseText = (text: string): string => text.normalize('NFKC').toLowerCase()

/** All words of a policy in searchable form: names, indicators, projects, departments and every block of prose, one a line. */
export function policyText(policy: Policy): string {
  return normaliseText(
    [
      policy.code,
      policy.name,
      policy.leadDepartment,
      ...policy.relatedDepartments,
      policy.vision,
      policy.strategyGoal ?? '',
      ...policy.indicators.flatMap((indicator) => [indicator.name, indicator.description]),
      ...policy.activities.new,
      ...policy.activities.continuing,
      policy.thirdPartyOpinions,
      policy.progress.label,
      policy.progress.basis,
      policy.progress.externalFactors,
      policy.necessity.label,
      policy.necessity.basis,
      ...policy.projects.map((project) => project.name),
      policy.issues,
      policy.plans,
      policy.roles,
      policy.summary,
    ].join('\n'),
  )
}
