import type { Snapshot } from './types.ts'

/** How a round is told from others and named. */
export interface Identity {
  readonly id: string
  readonly municipality: string
  readonly title: string
}

const LONGEST_ID = 64
const hasId = (known: readonly Pick<Snapshot, 'id'>[], id: string): boolean => known.some((round) => round.id === id)

/** An id that no known round has: the given one, else with -2, -3, … behind it. */
export function freeId(id: string, known: readonly Pick<Snapshot, 'id'>[]): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `-${count}`
    const candidate = `${id.slice(0, LONGEST_ID - suffix.length)}${suffix}`
    if (!hasId(known, candidate)) return candidate
  }
}

/** Whether two rounds speak of the same sheets: one year, no other municipality, at least half of the policies. */
function sameSheets(read: Snapshot, known: Snapshot): boolean {
  if (read.evaluationYear !== known.evaluationYear) return false
  if (read.municipality !== '' && read.municipality !== known.municipality) return false
  const codes = new Set(known.policies.map(({ code }) => code))
  const shared = read.policies.filter(({ code }) => codes.has(code)).length
  return shared * 2 >= Math.max(read.policies.length, known.policies.length)
}

/**
 * Who a round is that was read from a document: the known round of the same sheets, which it may then replace,
 * else itself under an id that is free.
 * @param known every round of the device
 */
export function proposeIdentity(read: Snapshot, known: readonly Snapshot[]): Identity {
  const same = known.find((round) => round.id === read.id && sameSheets(read, round)) ?? known.find((round) => sameSheets(read, round))
  if (same) return { id: same.id, municipality: same.municipality, title: same.title }
  return { id: freeId(read.id, known), municipality: read.municipality, title: read.title }
}

/** The round under another identity. */
export const withIdentity = (snapshot: Snapshot, { id, municipality, title }: Identity): Snapshot => ({ ...snapshot, id, municipality, title })

/** JSON leaves out what is undefined. */
const contentOf = (round: Snapshot): string =>
  JSON.stringify({ ...round, createdAt: undefined, sources: round.sources.map((source) => ({ ...source, text: undefined })) })

/** Whether two rounds say the same; when they were made and whether they carry their texts does not count. */
export const sameContent = (a: Snapshot, b: Snapshot): boolean => contentOf(a) === contentOf(b)
