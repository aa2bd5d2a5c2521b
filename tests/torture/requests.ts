import { storageSentences } from '../../src/messages/storage.ts'
import { failNth, FAILINGS, type Failing } from './failing-engine.ts'
import type { FaultClass } from './fault-class.ts'
import { brokenPromises } from './oracle.ts'
import { fingerprint, open, prepare, readAll } from './shelf-state.ts'
import { shelfWork } from './shelf-work.ts'

interface Case {
  readonly work: string
  readonly failing: Failing
  /** Which request or transaction fails, 1-based. */
  readonly n: number
}

/** Reading may have its answer before its transaction fails, or is cut off by it. */
const READING = /^(?:list|find|open|read) /

/** What is to come of a failure: a new handle gets another try, an aborted transaction does not. */
const EXPECTED: Readonly<Record<Failing, 'aborted' | 'quota' | null>> = {
  throws: null, 'request error': null, 'dead handle': null, abort: 'aborted', quota: 'quota', 'quota abort': 'quota', 'quota at commit': 'quota',
}

/** How many requests a piece of work makes, and what it leaves behind where none fails. */
async function runWhole(name: string, policies: number): Promise<{ requests: number; after: string; value: string }> {
  const engine = await prepare(policies)
  const shelf = await open(engine)
  const watch = failNth(0, 'throws')
  const done = await shelfWork[name]!(shelf, policies)
  watch.stop()
  shelf.close()
  if (!done.ok) throw new Error(`${name} fails by itself: ${done.error.code}`)
  return { requests: watch.seen(), after: fingerprint(await readAll(engine)), value: fingerprint(done.value) }
}

/** Every request of every piece of work, failing in every way. */
export async function listCases(): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (const work of Object.keys(shelfWork)) {
    const { requests } = await runWhole(work, 3)
    for (let n = 1; n <= requests; n += 1) cases.push(...FAILINGS.map((failing) => ({ work, failing, n })))
  }
  return cases
}

async function runCase({ work, failing, n }: Case, policies: number): Promise<readonly string[]> {
  const whole = await runWhole(work, policies)
  const engine = await prepare(policies)
  const before = fingerprint(await readAll(engine))
  const shelf = await open(engine)
  const watch = failNth(n, failing)
  const done = await shelfWork[work]!(shelf, policies)
  const later = await shelf.loadNotes()
  watch.stop()
  shelf.close()
  const rows = await readAll(engine)
  const code = done.ok ? null : done.error.code
  const broken = brokenPromises(
    { rounds: [done.ok ? whole.after : before], notes: ['質問1', '質問2', '質問3'].filter(() => !done.ok), settled: [], refused: !done.ok },
    {
      rounds: fingerprint(rows), notes: (rows.notes as readonly { text: string }[]).map(({ text }) => text), settled: [], problems: [],
      sentences: done.ok ? [] : [storageSentences[done.error.code](done.error.args)],
    },
  )
  return [
    ...broken,
    ...(READING.test(work) || code === EXPECTED[failing] ? [] : [`expected ${EXPECTED[failing] ?? 'to succeed on a new handle'}, was ${code ?? 'done'}`]),
    ...(done.ok && fingerprint(done.value) !== whole.value ? ['another answer than without a failure'] : []),
    ...(later.ok ? [] : [`the shelf is of no use afterwards: ${later.error.code}`]),
  ].map((sentence) => `${work}, request ${n}, ${failing}: ${sentence}`)
}

let known: Promise<readonly Case[]> | null = null

/**
 * The n-th request of everything that the shelf does fails, in each way that an engine has; one case a seed.
 * As many seeds in a row as there are cases cover all of them, on rounds of other sizes in every turn.
 */
export const requests: FaultClass = {
  name: 'requests',
  trials: 700,
  run: async (seed) => {
    const cases = await (known ??= listCases())
    return runCase(cases[seed % cases.length]!, 1 + (Math.floor(seed / cases.length) % 5) * 300)
  },
}
