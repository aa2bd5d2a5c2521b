import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A shipped round as the app gets it; the app has its own type for it, since no module is shared with the build. */
export interface ListedRound {
  readonly id: string
  readonly municipality: string
  readonly title: string
  readonly evaluationYear: number
  readonly policies: number
  readonly file: string
  readonly source: string | null
  readonly origin: string | null
  readonly sha256: string
  readonly bytes: number
}

const INDEX_FILE = 'index.json'

const ID = /^[a-z0-9-]{1,64}$/
const FILE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

function stop(path: string, what: string): never {
  throw new Error(`shipped rounds: ${path}: ${what}`)
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    return stop(path, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
  }
}

function parseEntries(path: string): readonly unknown[] {
  let index: unknown
  try {
    index = JSON.parse(readBytes(path).toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return stop(path, 'is not JSON')
    throw error
  }
  const rounds = (index as { rounds?: unknown } | null)?.rounds
  return Array.isArray(rounds) ? rounds : stop(path, 'has no list "rounds"')
}

function matching(entry: Record<string, unknown>, key: string, pattern: RegExp, path: string): string {
  const value = entry[key]
  if (typeof value !== 'string' || !pattern.test(value)) return stop(path, `"${key}" does not match ${pattern}`)
  return value
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

type Head = Pick<ListedRound, 'municipality' | 'title' | 'evaluationYear' | 'policies'>

/** What the list of rounds says of one before it is loaded. */
function readHead(bytes: Buffer, id: string, path: string): Head {
  let round: Partial<Record<string, unknown>> | null
  try {
    round = JSON.parse(bytes.toString('utf8')) as typeof round
  } catch {
    return stop(path, 'is not JSON')
  }
  const { id: own, municipality, title, evaluationYear, policies } = round ?? {}
  if (own !== id) return stop(path, `holds the round "${String(own)}", not "${id}"`)
  if (typeof municipality !== 'string' || typeof title !== 'string' || typeof evaluationYear !== 'number' || !Array.isArray(policies)) {
    return stop(path, 'is no round')
  }
  return { municipality, title, evaluationYear, policies: policies.length }
}

function readEntry(dir: string, entry: unknown): ListedRound {
  const path = join(dir, INDEX_FILE)
  if (typeof entry !== 'object' || entry === null) return stop(path, 'a round is no object')
  const given = entry as Record<string, unknown>
  const id = matching(given, 'id', ID, path)
  const file = matching(given, 'file', FILE, path)
  const source = textOrNull(given.source) === null ? null : matching(given, 'source', FILE, path)
  if (source !== null) readBytes(join(dir, source))
  const bytes = readBytes(join(dir, file))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id, ...readHead(bytes, id, join(dir, file)), file, source, origin: textOrNull(given.origin), sha256, bytes: bytes.length }
}

/**
 * The rounds that `index.json` of a folder names, with hash and size of each file.
 * @param dir folder of the rounds
 * @throws with the path and the reason, so that a build stops instead of shipping a hole
 */
export function readShippedRounds(dir: string): readonly ListedRound[] {
  const path = join(dir, INDEX_FILE)
  const rounds = parseEntries(path).map((entry) => readEntry(dir, entry))
  const ids = new Set<string>()
  for (const { id } of rounds) {
    if (ids.has(id)) stop(path, `names "${id}" twice`)
    ids.add(id)
  }
  return rounds
}
