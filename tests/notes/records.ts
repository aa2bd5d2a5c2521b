import fc from 'fast-check'
import type { NoteRecord } from '../../src/notes/types.ts'
import { note } from './builders.ts'

const ids = fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(36))
const times = fc.constantFrom('2026-11-20T01:00:00.000Z', '2026-11-20T02:00:00.000Z')
const revisions = fc.integer({ min: 1, max: 3 })

/** Notes and tombstones of few ids, so that they often meet. */
const anyRecord: fc.Arbitrary<NoteRecord> = fc.oneof(
  fc.record({ id: ids, revision: revisions, changedAt: times, text: fc.constantFrom('甲', '乙', '丙') }).map((over) => note(over)),
  fc.record({ id: ids, round: fc.constant('asaka-2022-6'), revision: revisions, deletedAt: times }),
)

/** What one place holds: every id at most once. */
export const anyPlace = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 3 })
