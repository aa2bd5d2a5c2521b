import type { FactTable } from './facts.ts'
import type { Selection } from './filter.ts'

/**
 * The same choice of project rows over fewer policies.
 * @param keep by index of a policy; asked for chosen policies only
 */
export function narrowSelection(facts: FactTable, selection: Selection, keep: (policy: number) => boolean): Selection {
  const policyIndexes = selection.policyIndexes.filter(keep)
  const policies = new Uint8Array(facts.policies.count)
  for (const at of policyIndexes) policies[at] = 1
  const ofPolicy = (): Uint8Array => {
    const listings = new Uint8Array(facts.listings.count)
    for (const at of policyIndexes) {
      const [from, to] = [facts.policies.firstListing[at]!, facts.policies.firstListing[at + 1]!]
      listings.set(selection.listings.subarray(from, to), from)
    }
    return listings
  }
  let listings: Uint8Array | undefined
  return {
    policies, policyIndexes, policyCount: policyIndexes.length, kinds: selection.kinds, outlookFiltered: selection.outlookFiltered,
    get listings() {
      return (listings ??= ofPolicy())
    },
  }
}
