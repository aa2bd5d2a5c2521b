import type { Snapshot } from '../../src/snapshot/types.ts'
import { auditSnapshot, findInvented } from './audit-snapshot.ts'
import { breakSnapshot, type BrokenFile } from './broken-snapshot.ts'
import type { FaultClass } from './fault-class.ts'
import { readBroken } from './read-broken.ts'
import { tripToShelf } from './shelf-trip.ts'

/** One accepted round in so many is also stored and fetched. */
const STORED = 20

const attempt = (work: () => unknown): unknown[] => {
  try {
    return [work()]
  } catch {
    return []
  }
}

/** A round as lines; one line alone may be the whole. */
function parseLines(text: string): unknown {
  const [header, ...policies] = text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line.trim()) as unknown)
  return policies.length === 0 && Object.hasOwn(header as object, 'policies') ? header : { ...(header as object), policies }
}

/** The dash of the older encodings, which has two names. */
const withOneDash = (text: string): string => text.replaceAll('\u2015', '\u2014')

/** Everything that the file may be by JSON alone, in any encoding that fits. */
function readPlainly(bytes: Uint8Array): unknown[] {
  const texts = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp']
    .flatMap((encoding) => attempt(() => new TextDecoder(encoding, { fatal: true }).decode(bytes)) as string[])
    .flatMap((text) => [text, withOneDash(text)])
  return texts.flatMap((text) => [...attempt(() => JSON.parse(text) as unknown), ...attempt(() => parseLines(text))])
}

async function auditRound(snapshot: Snapshot, file: BrokenFile, seed: number): Promise<string[]> {
  const invented = readPlainly(file.bytes).map((plain) => findInvented(snapshot, plain))
  return [
    ...auditSnapshot(snapshot),
    ...(invented.includes(null) ? [] : [`the round is not the file’s: ${invented[0] ?? 'no JSON'}`]),
    ...(seed % STORED === 0 ? await tripToShelf(snapshot) : []),
  ]
}

/** Rounds (.json, .ndjson) with something wrong in them: refused with a sentence, or whole and nothing but what the file says. */
export const snapshots: FaultClass = {
  name: 'snapshots',
  trials: 100_000,
  run: async (seed) => {
    const file = breakSnapshot(seed)
    const { outcome, found } = await readBroken(file)
    const rounds = outcome?.rounds ?? []
    const audited = await Promise.all(rounds.map(({ snapshot }) => auditRound(snapshot, file, seed)))
    return [...found, ...audited.flat()]
  },
}
