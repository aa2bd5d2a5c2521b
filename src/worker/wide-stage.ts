import { packWide } from '../analytics/wide-columns.ts'
import { createWideBuilder, endColumns, type BuiltColumns } from '../analytics/wide-builder.ts'
import { createSheetReader, type SheetPlaces } from '../analytics/wide-sheets.ts'
import { encodeColumnParts } from '../db/column-parts.ts'
import type { MiharashiDatabase } from '../db/database.ts'
import type { StorageFailure } from '../db/failure.ts'
import { encodeLines } from '../db/policy-parts.ts'
import { buildWideRows, type SaveStamp } from '../db/round-rows.ts'
import type { PartRow, RoundCounts, RoundRow } from '../db/rows.ts'
import { dropStage, stageKey, stagePart, takeStage } from '../db/stage-round.ts'
import { loadSheets } from '../db/wide-round.ts'
import { invariant, ok, type Result } from '../domain/result.ts'
import type { Policy, Snapshot } from '../snapshot/types.ts'

type Header = Omit<Snapshot, 'policies'>

/** The storage refused; what was staged is to be dropped. */
export class StageError extends Error {
  constructor(readonly failure: StorageFailure) {
    super(failure.code)
  }
}

/** A round whose parts lie in the storage, while nothing points to them. */
export interface Staged {
  readonly header: Header
  readonly counts: Omit<RoundCounts, 'texts'>
  /** Of its parts. */
  readonly bytes: number
}

export interface WideStage {
  readonly begin: (header: Header) => void
  readonly add: (policy: Policy) => void
  /** Writes what is waiting. @throws StageError */
  readonly flush: () => Promise<void>
  /** Makes the columns and writes them. @throws StageError */
  finish(onProgress: (policies: number) => void): Promise<Staged>
  /** Puts the round in the place of one of the same id, under the name and the id of its header. */
  take(staged: Staged, stamp: SaveStamp): Promise<Result<RoundRow, StorageFailure>>
  drop(): Promise<Result<null, StorageFailure>>
}

const POLICIES_A_PART = 1_000
const CHARACTERS_A_PART = 4_000_000

function settle<T>(result: Result<T, StorageFailure>): T {
  if (!result.ok) throw new StageError(result.error)
  return result.value
}

/** Lines on their way into parts. */
function createLines(key: string) {
  const places: { part: number[]; from: number[]; to: number[] } = { part: [], from: [], to: [] }
  const ready: PartRow[] = []
  let [lines, characters, n, bytes]: [string[], number, number, number] = [[], 0, 0, 0]
  function close(): void {
    if (lines.length === 0) return
    const { part, ends } = encodeLines(key, n, lines)
    ends.forEach((end, at) => {
      places.part.push(n)
      places.from.push(ends[at - 1] ?? 0)
      places.to.push(end)
    })
    ready.push(part)
    bytes += part.bytes.length
    n += 1
    lines = []
    characters = 0
  }
  return {
    add: (line: string): void => {
      lines.push(line)
      characters += line.length
      if (lines.length >= POLICIES_A_PART || characters >= CHARACTERS_A_PART) close()
    },
    close,
    /** The parts that are full. */
    take: (): readonly PartRow[] => ready.splice(0),
    parts: () => n,
    bytes: () => bytes,
    places: (): SheetPlaces => ({ part: Uint32Array.from(places.part), from: Uint32Array.from(places.from), to: Uint32Array.from(places.to) }),
  }
}

/** A stage whose header is known. */
function beginStage(db: MiharashiDatabase, header: Header, key: string): Omit<WideStage, 'begin'> {
  const builder = createWideBuilder(header)
  const lines = createLines(key)
  let [policies, indicators, projects] = [0, 0, 0]
  async function flush(): Promise<void> {
    for (const part of lines.take()) settle(await stagePart(db, part))
  }
  function build(onProgress: (policies: number) => void): Promise<BuiltColumns> {
    const load = async (n: number): Promise<Uint8Array> => settle(await loadSheets(db, key, n))
    return endColumns(builder, header, createSheetReader(lines.places(), load), onProgress)
  }
  return {
    add: (policy) => {
      policies += 1
      indicators += policy.indicators.length
      projects += policy.projects.length
      lines.add(JSON.stringify(policy))
      builder.add(policy)
    },
    flush,
    finish: async (onProgress) => {
      lines.close()
      await flush()
      const parts = encodeColumnParts(key, packWide(await build(onProgress), lines.places()))
      for (const part of parts) settle(await stagePart(db, part))
      const bytes = parts.reduce((sum, part) => sum + part.bytes.length, lines.bytes())
      return { header, counts: { policies, indicators, projects, parts: lines.parts() + parts.length }, bytes }
    },
    take: (staged, stamp) => {
      const { round, sources } = buildWideRows(staged.header, stamp, { key, sheets: lines.parts() }, staged.counts, staged.bytes)
      return takeStage(db, round, sources)
    },
    drop: () => dropStage(db, key),
  }
}

/**
 * Takes a round into the storage policy by policy, each part in a transaction of its own; the round stands only once `take` has pointed to it.
 * @param token unlike that of any other import
 */
export function createWideStage(db: MiharashiDatabase, token: string): WideStage {
  let begun: Omit<WideStage, 'begin'> | null = null
  const there = (): Omit<WideStage, 'begin'> => {
    invariant(begun !== null, 'a stage begins with its header')
    return begun
  }
  return {
    begin: (header) => { begun = beginStage(db, header, stageKey(header.id, token)) },
    add: (policy) => there().add(policy),
    flush: async () => { await begun?.flush() },
    finish: (onProgress) => there().finish(onProgress),
    take: (staged, stamp) => there().take(staged, stamp),
    drop: () => begun?.drop() ?? Promise.resolve(ok(null)),
  }
}
