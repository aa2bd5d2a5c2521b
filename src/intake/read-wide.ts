import { fileLimits } from '../domain/file-limits.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { measureJson } from '../snapshot/json-shape.ts'
import { createLineReader, type LineReader, type RoundHeader } from '../snapshot/ndjson.ts'
import type { Policy } from '../snapshot/types.ts'
import { refuse, type FileRefusal } from './file-refusal.ts'
import type { Hash } from './read-file.ts'
import { looksLikeJson, looksLikeLines } from './read-round.ts'

/** A file that is read piece by piece. */
export type SlicedFile = Pick<Blob, 'size' | 'slice'>

/** Takes what is read, policy by policy. */
export interface WideSink {
  begin(header: RoundHeader): void
  add(policy: Policy): void
  /** Between two pieces of the file; the next one waits for it. */
  rest(bytes: number): Promise<void>
}

const PIECE = 4_000_000
const BEGINNING = 1_000_000
/** Of lines whose header counts no policies. */
const LARGE_FILE = 20_000_000

const bytesOf = async (file: SlicedFile, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(from, to).arrayBuffer())

/**
 * Whether a file is a round as NDJSON with so many policies that it should not be read whole.
 * @param most how many policies a round that is read whole may have
 */
export async function looksWide(file: SlicedFile, name: string, most: number): Promise<boolean> {
  const bytes = await bytesOf(file, 0, BEGINNING)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return false
  }
  if (!looksLikeJson(text, name) || !looksLikeLines(text, name)) return false
  const first = text.slice(0, text.indexOf('\n') + 1)
  try {
    const { policyCount } = JSON.parse(first) as { policyCount?: unknown }
    if (typeof policyCount === 'number') return policyCount > most
  } catch {
    // A header longer than its beginning tells nothing yet.
  }
  return file.size > LARGE_FILE
}

/** The bytes of a line; `open` where no line break closes it. */
interface RawLine {
  readonly bytes: Uint8Array
  readonly open: boolean
}

const LINE_BREAK = 0x0a

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** Cuts pieces of a file into lines; what no line break has closed yet is kept for the next piece. */
function createLineCutter(): { cut(piece: Uint8Array): Generator<RawLine>; end(): Generator<RawLine> } {
  let kept: Uint8Array = new Uint8Array(0)
  return {
    * cut(piece) {
      let from = 0
      for (let end = piece.indexOf(LINE_BREAK); end >= 0; end = piece.indexOf(LINE_BREAK, from)) {
        const line = piece.subarray(from, end)
        yield { bytes: kept.length > 0 ? join(kept, line) : line, open: false }
        kept = new Uint8Array(0)
        from = end + 1
      }
      kept = join(kept, piece.subarray(from))
    },
    * end() {
      if (kept.length > 0) yield { bytes: kept, open: true }
    },
  }
}

/** Reads raw lines into a sink. @returns the reason to refuse one, null while there is none */
function createLineTaker(reader: LineReader, sink: WideSink): (lines: Iterable<RawLine>) => FileRefusal | null {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let no = 0
  const decode = (bytes: Uint8Array): string | null => {
    try {
      return decoder.decode(bytes).trim()
    } catch {
      return null
    }
  }
  const takeOne = ({ bytes, open }: RawLine): FileRefusal | null => {
    no += 1
    const text = decode(bytes)
    if (text === null) return { code: 'damaged-text', args: { line: no } }
    if (text === '') return null
    if (measureJson(text).depth > fileLimits.jsonDepth) return { code: 'json-too-deep', args: { levels: fileLimits.jsonDepth } }
    const read = reader.read({ no, text, open })
    if (!read.ok) return read.error
    if (read.value !== null && 'policy' in read.value) sink.add(read.value.policy)
    else if (read.value !== null) sink.begin(read.value.header)
    return null
  }
  return (lines) => {
    for (const line of lines) {
      const refused = takeOne(line)
      if (refused !== null) return refused
    }
    return null
  }
}

/**
 * Reads a round from a file of lines in UTF-8, policy by policy: never more than a piece of it is in memory.
 * The checks and the reasons to refuse are those of a file that is read whole.
 * @param piece bytes that are read at once
 * @returns a hash of the hashes of the file's pieces
 */
export async function readWide(file: SlicedFile, hash: Hash, sink: WideSink, piece = PIECE): Promise<Result<string, FileRefusal>> {
  const reader = createLineReader()
  const cutter = createLineCutter()
  const take = createLineTaker(reader, sink)
  const hashes: string[] = []
  for (let from = 0; from < file.size; from += piece) {
    const bytes = await bytesOf(file, from, from + piece)
    const hashed = hash(bytes)
    const refused = take(cutter.cut(bytes))
    if (refused !== null) return fail(refused)
    hashes.push(await hashed)
    await sink.rest(Math.min(from + piece, file.size))
  }
  const refused = take(cutter.end())
  if (refused !== null) return fail(refused)
  const end = reader.end()
  if (!end.ok) return end
  if (end.value !== null) return refuse('file-too-large', { megabytes: fileLimits.bytes / 1_000_000 })
  return ok(await hash(new TextEncoder().encode(hashes.join('\n'))))
}
