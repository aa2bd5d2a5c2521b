import { createHash } from 'node:crypto'
import { readAll, type ReadOutcome, type ReadRefusal } from '../../src/intake/read-all.ts'
import { refusalSentence } from '../../src/messages/import.ts'
import type { BrokenFile } from './broken-snapshot.ts'
import { auditArgs, auditSentence } from './audit-sentence.ts'
import { auditWorld } from './audit-world.ts'

const hash = (bytes: Uint8Array): Promise<string> => Promise.resolve(createHash('sha256').update(bytes).digest('hex'))

/** Codes that speak of one place in the file must name it. */
const PLACED: Readonly<Record<string, readonly string[]>> = {
  invalid: ['path', 'expected', 'received'], 'line-invalid': ['line', 'path'], 'line-not-json': ['line'], 'damaged-text': ['line'],
  'duplicate-policy': ['policy'], 'duplicate-indicator': ['policy', 'no'], 'duplicate-source': ['id'],
}

function auditRefusal(refused: ReadRefusal): string[] {
  const told = refused.kind === 'document' ? [] : [refused.kind === 'file' ? refused.refusal : refused.failure]
  const args = Object.assign({}, ...(refused.kind === 'document' ? refused.diagnostics : told).map((one) => one.args)) as Record<string, string | number>
  const code = told[0]?.code ?? 'document'
  const missing = (PLACED[code] ?? []).filter((key) => args[key] === undefined)
  return [...auditSentence(code, refusalSentence(refused), args), ...auditArgs(code, args), ...missing.map((key) => `${code} does not tell ${key}`)]
}

/** Reads a file as the page does, and looks at everything that must hold whatever it holds. @returns null where reading threw */
export async function readBroken({ name, bytes }: BrokenFile): Promise<{ readonly outcome: ReadOutcome | null; readonly found: string[] }> {
  const before = await hash(bytes)
  try {
    const outcome = await readAll([{ name, bytes }], hash, () => undefined)
    const results = outcome.rounds.length + outcome.refused.length + (outcome.tables === null ? 0 : 1)
    return {
      outcome,
      found: [
        ...(results === 1 ? [] : [`one file gave ${results} results`]),
        ...outcome.refused.flatMap(auditRefusal),
        ...((await hash(bytes)) === before ? [] : ['the file was altered']),
        ...auditWorld(),
      ],
    }
  } catch (error) {
    return { outcome: null, found: [`reading threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error)}`] }
  }
}
