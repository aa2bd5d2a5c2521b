import type { Shelf } from '../db/shelf.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { SourceFailure } from '../domain/source-failure.ts'
import { indexLines } from '../sheet/text-lines.ts'
import type { Snapshot, Source } from '../snapshot/types.ts'
import { fetchFile } from './fetch-file.ts'
import type { RoundsPorts } from './rounds-ports.ts'

/** A document's text, line by line. */
export interface SourceLines {
  readonly lines: readonly string[]
  /** Whether its hash was computed and is the document's; false where the browser cannot hash. */
  readonly checked: boolean
}

export interface LoadedSource extends SourceLines {
  /** The text where it came over the network and is to be kept. */
  readonly fetched: string | null
}

type SourcePorts = Pick<RoundsPorts, 'shipped' | 'fetch' | 'urlOf' | 'digest' | 'timers'>

function linesOf(text: string, source: Source): readonly string[] | null {
  const index = indexLines(text)
  return index.count === source.lines ? Array.from({ length: index.count }, (_, at) => index.line(at)) : null
}

async function fromHere(text: string, source: Source, ports: SourcePorts): Promise<LoadedSource | null> {
  const lines = linesOf(text, source)
  if (lines === null) return null
  const sha256 = await ports.digest(new TextEncoder().encode(text))
  return { lines, checked: sha256 === source.sha256, fetched: null }
}

async function fromShelf(round: string, source: Source, shelf: Promise<Shelf> | null, ports: SourcePorts): Promise<LoadedSource | null> {
  const kept = await (await shelf)?.loadSource(round, source)
  return kept?.ok && kept.value !== null ? fromHere(kept.value, source, ports) : null
}

async function fromNetwork(snapshot: Snapshot, source: Source, ports: SourcePorts): Promise<Result<LoadedSource, SourceFailure>> {
  const file = ports.shipped.find((round) => round.id === snapshot.id)?.source ?? null
  if (file === null || (snapshot.sources.length > 1 && file !== source.name)) return fail({ code: 'no-file', args: {} })
  const fetched = await fetchFile(file, ports)
  if (!fetched.ok) return fetched
  const { text, bytes } = fetched.value
  const sha256 = await ports.digest(bytes)
  const lines = linesOf(text, source)
  if (lines === null || (sha256 !== null && sha256 !== source.sha256)) return fail({ code: 'other-text', args: { name: source.name } })
  return ok({ lines, checked: sha256 !== null, fetched: text })
}

/**
 * The text of a document: the snapshot's own, else the kept one, else the file beside the page.
 * @param shelf where texts are kept, null before there is one
 * @returns a text of as many lines as the document has; one from the network only if its hash is the document's, where the browser can hash
 */
export async function loadSource(
  snapshot: Snapshot,
  source: Source,
  shelf: Promise<Shelf> | null,
  ports: SourcePorts,
): Promise<Result<LoadedSource, SourceFailure>> {
  const own = source.text === undefined ? null : await fromHere(source.text, source, ports)
  const here = own ?? (await fromShelf(snapshot.id, source, shelf, ports))
  return here ? ok(here) : fromNetwork(snapshot, source, ports)
}
