import { auditDocument } from './audit-document.ts'
import { auditSnapshot } from './audit-snapshot.ts'
import { breakDocument } from './broken-document.ts'
import type { FaultClass } from './fault-class.ts'
import { readBroken } from './read-broken.ts'
import { tripToShelf } from './shelf-trip.ts'

/** One round in so many is also stored and fetched. */
const STORED = 50

/** Documents of sheets with something wrong in them: refused with a sentence, or read with every figure where it says that it stands. */
export const documents: FaultClass = {
  name: 'documents',
  trials: 50_000,
  run: async (seed) => {
    const { outcome, found } = await readBroken(breakDocument(seed))
    const rounds = (outcome?.rounds ?? []).map(({ snapshot }) => snapshot)
    const stored = seed % STORED === 0 ? await Promise.all(rounds.map(tripToShelf)) : []
    // A round that a document called .json happened to be is looked at elsewhere.
    const read = rounds.filter(({ sources }) => sources.every(({ text }) => text !== undefined))
    return [...found, ...rounds.flatMap(auditSnapshot), ...read.flatMap(auditDocument), ...stored.flat()]
  },
}
