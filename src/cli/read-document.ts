import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '../domain/result.ts'
import type { FileFailure } from '../messages/snapshot-command.ts'
import { parseSheets } from '../sheet/parse-sheets.ts'
import type { SnapshotDocument } from '../snapshot/build.ts'

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

async function readBytes(path: string): Promise<Result<Uint8Array, FileFailure>> {
  try {
    return ok(await readFile(path))
  } catch (error) {
    return fail(error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'unreadable')
  }
}

/** Reads and parses one document; its name is the file's own, without folders, so that the place it lay in leaves no trace. */
export async function readDocument(path: string): Promise<Result<SnapshotDocument, FileFailure>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const text = decodeUtf8(bytes.value)
  if (text === null) return fail('not-utf8')
  const parsed = parseSheets(text)
  const sha256 = createHash('sha256').update(bytes.value).digest('hex')
  return ok({ name: basename(path), text, sha256, lines: parsed.lines, parsed })
}
