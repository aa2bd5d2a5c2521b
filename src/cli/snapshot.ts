import { resolve } from 'node:path'
import { diagnosticMessages, type DiagnosticCode } from '../messages/sheet.ts'
import {
  describeCounts, describeWritten, fileFailureMessages, severityWords, snapshotUsage, wrongUseMessages, type WrongUse,
} from '../messages/snapshot-command.ts'
import { snapshotFailureMessages } from '../messages/snapshot.ts'
import { buildSnapshot, type SnapshotDocument } from '../snapshot/build.ts'
import { decodeSnapshot } from '../snapshot/decode.ts'
import type { Diagnostic, Snapshot } from '../snapshot/types.ts'
import { countSnapshot } from './count-snapshot.ts'
import { readDocument } from './read-document.ts'
import { readArguments, type SnapshotArguments } from './snapshot-arguments.ts'
import { writeWhole } from './write-whole.ts'

/** What the command needs of its process. */
export interface CommandIo {
  readonly stderr: { write(text: string): unknown }
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
}

const exit = { done: 0, failed: 1, wrongUse: 2 } as const

type Say = (line: string) => void

function refuseUse(say: Say, reason: WrongUse): number {
  say(wrongUseMessages[reason])
  say('')
  say(snapshotUsage.trimEnd())
  return exit.wrongUse
}

async function readAll(paths: readonly string[], folder: string, say: Say): Promise<SnapshotDocument[] | null> {
  const documents: SnapshotDocument[] = []
  let whole = true
  for (const path of paths) {
    const document = await readDocument(resolve(folder, path))
    if (document.ok) documents.push(document.value)
    else {
      whole = false
      say(fileFailureMessages[document.error](path))
    }
  }
  return whole ? documents : null
}

function sayDiagnostics(diagnostics: readonly Diagnostic[], paths: readonly string[], say: Say): void {
  for (const { code, severity, at, args } of diagnostics) {
    const path = paths[Number(at?.[0].slice(1)) - 1] ?? ''
    say(`${path}:${at?.[1] ?? 1}:${at?.[2] ?? 1}: ${severityWords[severity]}: ${diagnosticMessages[code as DiagnosticCode](args)}`)
  }
}

/** Only what the reader would accept is written. */
function isReadable(snapshot: Snapshot, say: Say): boolean {
  const decoded = decodeSnapshot(snapshot)
  if (!decoded.ok) say(snapshotFailureMessages[decoded.error.code](decoded.error.args))
  return decoded.ok
}

async function make(args: SnapshotArguments, folder: string, say: Say): Promise<number> {
  const documents = await readAll(args.files, folder, say)
  if (!documents) return exit.failed
  const { id, municipality, title } = args
  const createdAt = args.created ? new Date().toISOString() : undefined
  const { snapshot, diagnostics } = buildSnapshot(documents, { id, municipality, title, createdAt })
  sayDiagnostics(diagnostics, args.files, say)
  if (!snapshot || !isReadable(snapshot, say)) return exit.failed
  if (!(await writeWhole(resolve(folder, args.out), `${JSON.stringify(snapshot, null, 1)}\n`))) {
    say(fileFailureMessages.unwritable(args.out))
    return exit.failed
  }
  say(describeCounts(countSnapshot(snapshot)))
  say(describeWritten(args.out))
  return exit.done
}

/**
 * Makes a snapshot of evaluation sheets: `FILE... -o OUT.json [--id ID] [--municipality NAME] [--title TITLE] [--created]`.
 * The report goes to standard error; the same documents and options give the same bytes unless `--created` asks for the time.
 * @returns 0 written, 1 nothing readable or a file failed (OUT untouched), 2 wrong use
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const say: Say = (line) => void io.stderr.write(`${line}\n`)
  const args = readArguments(argv)
  if (!args.ok) return refuseUse(say, args.error)
  const folder = io.env.INIT_CWD ?? io.cwd()
  const out = resolve(folder, args.value.out)
  if (args.value.files.some((file) => resolve(folder, file) === out)) return refuseUse(say, 'out-is-source')
  return make(args.value, folder, say)
}
