import { createHash } from 'node:crypto'
import { readFile as readBytes } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '../domain/result.ts'
import type { FileRefusal } from '../intake/file-refusal.ts'
import { readFile, type GivenFile, type ReadFile } from '../intake/read-file.ts'
import type { FileFailure } from '../messages/snapshot-command.ts'
import { decodeMapping, type TableMapping } from '../tables/mapping.ts'

export const hash = (bytes: Uint8Array): Promise<string> => Promise.resolve(createHash('sha256').update(bytes).digest('hex'))

/** What the columns of tables mean, as the app keeps it in a file; null for anything else. */
export async function readMapping(path: string): Promise<TableMapping | null> {
  try {
    return decodeMapping(JSON.parse(await readBytes(path, 'utf8')))
  } catch {
    return null
  }
}

async function open(path: string): Promise<Result<GivenFile, FileFailure>> {
  try {
    return ok({ name: basename(path), bytes: new Uint8Array(await readBytes(path)) })
  } catch (error) {
    return fail(error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'unreadable')
  }
}

/** Reads one file as the app does; its name is its own, without folders, so that the place it lay in leaves no trace. */
export async function readGivenFile(path: string): Promise<Result<ReadFile, FileFailure | FileRefusal>> {
  const file = await open(path)
  return file.ok ? readFile(file.value, hash) : file
}
