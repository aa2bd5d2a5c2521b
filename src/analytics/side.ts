/**
 * A part of all policies, told by whichever side of it is smaller: by its policies, to be added to nothing, or by those that it lacks,
 * to be taken away from the whole. Only for sums of whole numbers, which come out the same either way.
 */
export interface Side {
  readonly policies: Uint32Array
  readonly sign: 1 | -1
}

function countPolicies(bits: Uint8Array, mask: number): number {
  let count = 0
  for (let at = 0; at < bits.length; at++) count += (bits[at]! & mask) === 0 ? 1 : 0
  return count
}

/** Indexes of so many policies, all those with none of the bits of a mask, or all with some of them, in sheet order. */
function listPolicies(bits: Uint8Array, mask: number, which: 'none' | 'some', count: number): Uint32Array {
  const wanted = which === 'none'
  // One place more than is kept: written whether wanted or not, since guessing a branch wrong costs more.
  const found = new Uint32Array(count + 1)
  for (let at = 0, place = 0; at < bits.length; at++) {
    found[place] = at
    place += ((bits[at]! & mask) === 0) === wanted ? 1 : 0
  }
  return found.subarray(0, count)
}

/** Indexes of the policies that have none of the bits of a mask, in sheet order. */
export const policiesWithout = (bits: Uint8Array, mask: number): Uint32Array => listPolicies(bits, mask, 'none', countPolicies(bits, mask))

const NOBODY = new Uint32Array()

/** The side to count of the policies that have none of the bits of a mask. */
export function sideWithout(bits: Uint8Array, mask: number): Side {
  const within = countPolicies(bits, mask)
  if (within === bits.length) return { policies: NOBODY, sign: -1 }
  return within * 2 <= bits.length
    ? { policies: listPolicies(bits, mask, 'none', within), sign: 1 }
    : { policies: listPolicies(bits, mask, 'some', bits.length - within), sign: -1 }
}

/** A choice of policies, as a mask that is never changed, and as indexes. */
interface SomePolicies {
  readonly policies: Uint8Array
  readonly policyCount: number
  readonly policyIndexes: Uint32Array
}

const sides = new WeakMap<Uint8Array, Side>()

/** The side of a selection to count. */
export function smallerSide({ policies, policyCount, policyIndexes }: SomePolicies): Side {
  const before = sides.get(policies)
  if (before !== undefined) return before
  const left = policies.length - policyCount
  const side: Side = policyCount <= left ? { policies: policyIndexes, sign: 1 } : { policies: listPolicies(policies, 1, 'none', left), sign: -1 }
  sides.set(policies, side)
  return side
}

const wholes = new WeakMap<object, Map<string, unknown>>()

/** What all policies come to, counted once for a column and a name of what is counted; kept as long as the column, never to be changed. */
export function ofWhole<T>(column: object, name: string, count: () => T): T {
  const known = wholes.get(column) ?? new Map<string, unknown>()
  wholes.set(column, known)
  if (!known.has(name)) known.set(name, count())
  return known.get(name) as T
}

/** All of so many policies, to be added to nothing. */
export const allOf = (count: number): Side => ({ policies: Uint32Array.from({ length: count }, (_, at) => at), sign: 1 })

interface Counting {
  /** What is counted rests on this column of so many policies. */
  readonly column: object
  readonly policies: number
  readonly name: string
  readonly size: number
  /** Adds the sign for each thing that a policy of the side has. */
  readonly add: (counts: Uint32Array, side: Side) => void
}

/** How many there are of each kind among the policies that a side tells. */
export function countSide(side: Side, { column, policies, name, size, add }: Counting): Uint32Array {
  const none = (): Uint32Array => new Uint32Array(size)
  const whole = (): Uint32Array => {
    const counts = none()
    add(counts, allOf(policies))
    return counts
  }
  const counts = side.sign === 1 ? none() : ofWhole(column, `${name} ${size}`, whole).slice()
  add(counts, side)
  return counts
}

/** How many policies have each code. @param codes by policy: below `size` */
export const tally = (codes: Uint8Array | Int8Array | Uint16Array | Uint32Array, size: number, side: Side): Uint32Array => countSide(side, {
  column: codes, policies: codes.length, name: 'tally', size,
  add: (counts, { policies, sign }) => {
    for (let place = 0; place < policies.length; place++) counts[codes[policies[place]!]!]! += sign
  },
})
