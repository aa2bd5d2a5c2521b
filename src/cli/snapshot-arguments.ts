import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../domain/result.ts'
import type { WrongUse } from '../messages/snapshot-command.ts'

export interface SnapshotArguments {
  readonly files: readonly string[]
  readonly out: string
  readonly id: string | undefined
  readonly municipality: string | undefined
  readonly title: string | undefined
  readonly created: boolean
  readonly withText: boolean
  /** File of what the columns of tables mean; undefined: guessed. */
  readonly mapping: string | undefined
}

const options = {
  out: { type: 'string', short: 'o' },
  id: { type: 'string' },
  municipality: { type: 'string' },
  title: { type: 'string' },
  mapping: { type: 'string' },
  created: { type: 'boolean', default: false },
  'with-text': { type: 'boolean', default: false },
} as const

function split(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch {
    return null
  }
}

/** Reads the command line; paths stay as they were written. */
export function readArguments(argv: readonly string[]): Result<SnapshotArguments, WrongUse> {
  const parsed = split(argv)
  if (!parsed) return fail('unknown-option')
  const { values, positionals } = parsed
  const { out, id } = values
  if (positionals.length === 0) return fail('no-file')
  if (out === undefined || out === '') return fail('no-out')
  if (id !== undefined && !/^[a-z0-9-]{1,64}$/.test(id)) return fail('bad-id')
  const { municipality, title, created, mapping, 'with-text': withText } = values
  return ok({ files: positionals, out, id, municipality, title, created, withText, mapping })
}
