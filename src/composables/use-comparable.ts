import { computed } from 'vue'
import { useFacts } from '../stores/facts.ts'
import { kindOf, type Comparable } from '../stores/compare-choice.ts'

/** What the data at hand let be compared, with the names to show. */
export function useComparable() {
  const store = useFacts()
  const known = computed<Comparable>(() => store.known ?? { policies: [], departments: [] })
  const policies = computed(() => store.facts?.policies.source ?? [])
  return {
    known,
    kindOf: (id: string | undefined) => (id === undefined ? null : kindOf(id, known.value)),
    nameOf: (id: string): string => {
      const policy = policies.value.find((one) => one.code === id)
      return policy ? `${policy.code} ${policy.name}` : id
    },
    options: computed(() => ({
      policies: policies.value.map((policy) => ({ id: policy.code, label: `${policy.code} ${policy.name}` })),
      departments: (store.facts?.departments ?? []).slice(0, store.facts?.leadDepartmentCount ?? 0).map((name) => ({ id: name, label: name })),
    })),
  }
}
