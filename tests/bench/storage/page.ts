import { buildFacts, type FactColumns } from '../../../src/analytics/facts.ts'
import { rollUpCosts } from '../../../src/analytics/costs.ts'
import { EMPTY_FILTER, judgeAll, select, type JudgedColumns } from '../../../src/analytics/filter.ts'
import { countStates } from '../../../src/analytics/states.ts'
import { openDatabase, type MiharashiDatabase } from '../../../src/db/database.ts'
import { browserTimers } from '../../../src/db/bounded-wait.ts'
import { loadRound } from '../../../src/db/load-round.ts'
import { openShelf } from '../../../src/db/open-shelf.ts'
import { saveRound } from '../../../src/db/save-round.ts'
import { fail, invariant } from '../../../src/domain/result.ts'
import { readWide } from '../../../src/intake/read-wide.ts'
import { sha256OrThrow } from '../../../src/intake/sha256-hex.ts'
import { buildCountry, countryHeader } from '../../../src/made-up/countries.ts'
import { decodeSnapshot } from '../../../src/snapshot/decode.ts'
import { encodeHeader } from '../../../src/snapshot/ndjson.ts'
import type { Policy, Snapshot } from '../../../src/snapshot/types.ts'
import { loadWideRound } from '../../../src/stores/load-wide.ts'
import { createWideStage, type WideStage } from '../../../src/worker/wide-stage.ts'
import { readRecords, writeRecords, writeRows } from './peers.ts'

const header = (seed: number) => countryHeader('nation', seed)
const STAMP = { sha256: '', storedAt: '2026-11-28T00:00:00.000Z', imported: true } as const

/** Municipalities until so many bytes of lines are there. */
function roundOf(seed: number, megabytes: number): Snapshot {
  const policies: Policy[] = []
  let size = 0
  for (const some of buildCountry('nation', seed)) {
    for (const policy of some) size += new TextEncoder().encode(JSON.stringify(policy)).length
    policies.push(...some)
    if (size >= megabytes * 1e6) break
  }
  return { ...header(seed), policies }
}

async function database(): Promise<MiharashiDatabase> {
  const opened = await openDatabase({ engine: { indexedDB, IDBKeyRange }, timers: browserTimers, waitMs: 60_000 })
  invariant(opened.ok, 'the database opens')
  return opened.value
}

async function finish(stage: WideStage): Promise<number> {
  const staged = await stage.finish(() => undefined)
  const taken = await stage.take(staged, STAMP)
  invariant(taken.ok, 'the round is taken')
  return staged.bytes
}

async function writeOurs({ policies, ...head }: Snapshot): Promise<void> {
  const db = await database()
  const stage = createWideStage(db, 'bench')
  stage.begin(head)
  for (const policy of policies) {
    stage.add(policy)
    await stage.flush()
  }
  await finish(stage)
  db.close()
}

/** As the app stores a round that it holds whole. */
async function writeWhole(round: Snapshot): Promise<void> {
  const db = await database()
  const saved = await saveRound(db, round, STAMP)
  invariant(saved.ok, 'the round is stored')
  db.close()
}

async function readWhole(seed: number): Promise<string> {
  const db = await database()
  const loaded = await loadRound(db, header(seed).id, decodeSnapshot)
  invariant(loaded.ok, 'the round is there')
  db.close()
  const facts = buildFacts([loaded.value.snapshot])
  return numbersOf(facts, judgeAll(facts, 'latest'))
}

/** The first numbers: cost by year and the indicators by state, as text. */
function numbersOf(facts: FactColumns, judged: JudgedColumns): string {
  const selection = select(facts, judged, EMPTY_FILTER)
  const costs = rollUpCosts(facts, selection, 'all').map(({ year, home, missing }) => [year, home, missing])
  return JSON.stringify([facts.policies.count, costs, countStates(facts, judged, selection)])
}

async function readOurs(seed: number): Promise<string> {
  const shelf = await openShelf({ decode: () => fail({ code: 'wide' }) })
  const wide = await loadWideRound(header(seed).id, shelf)
  invariant(wide.ok, 'the round is there')
  return numbersOf(wide.value.table.facts, wide.value.table.judged)
}

async function readPeer(seed: number): Promise<string> {
  const facts = buildFacts([{ ...header(seed), policies: await readRecords() }])
  return numbersOf(facts, judgeAll(facts, 'latest'))
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

/** A file of lines, and how large it is. */
function fileOf(seed: number, municipalities: number): { readonly file: Blob; readonly policies: number } {
  const parts: Blob[] = []
  let [policies, made] = [0, 0]
  for (const some of buildCountry('nation', seed)) {
    parts.push(new Blob(some.map((policy) => `${JSON.stringify(policy)}\n`)))
    policies += some.length
    if ((made += 1) === municipalities) break
  }
  return { file: new Blob([encodeHeader(header(seed), policies), ...parts]), policies }
}

let given: { readonly file: Blob; readonly policies: number } | null = null

async function readFile(): Promise<{ readonly megabytes: number; readonly policies: number; readonly stored: number }> {
  invariant(given !== null, 'the file is made')
  const db = await database()
  const stage = createWideStage(db, 'bench-file')
  const read = await readWide(given.file, sha256OrThrow, { begin: stage.begin, add: stage.add, rest: () => stage.flush() })
  invariant(read.ok, 'the file is read')
  const stored = await finish(stage)
  db.close()
  return { megabytes: given.file.size / 1e6, policies: given.policies, stored }
}

export const bench = {
  writeOurs: (seed: number, megabytes: number) => { const round = roundOf(seed, megabytes); return timed(() => writeOurs(round)) },
  writeRows: (seed: number, megabytes: number) => { const round = roundOf(seed, megabytes); return timed(() => writeRows(round)) },
  writeRecords: (seed: number, megabytes: number) => { const round = roundOf(seed, megabytes); return timed(() => writeRecords(round)) },
  writeWhole: (seed: number, megabytes: number) => { const round = roundOf(seed, megabytes); return timed(() => writeWhole(round)) },
  readWhole: (seed: number) => timed(() => readWhole(seed)),
  readOurs: (seed: number) => timed(() => readOurs(seed)),
  readRecords: (seed: number) => timed(() => readPeer(seed)),
  makeFile: (seed: number, municipalities: number) => { given = fileOf(seed, municipalities) },
  readFile: () => timed(readFile),
  columnBytes: async (seed: number): Promise<number> => {
    const db = await database()
    const wide = (await db.rounds.get(header(seed).id))?.wide
    const parts = await db.parts.where('[round+kind+n]').between([wide?.key, 'columns', 0], [wide?.key, 'columns', 1e6]).toArray()
    db.close()
    return parts.reduce((sum, { bytes }) => sum + bytes.length, 0)
  },
}

export type StorageBench = typeof bench
Object.assign(window, { bench })
