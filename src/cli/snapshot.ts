import { resolve } from 'node:path'
import { diagnosticMessages, type DiagnosticCode } from '../messages/sheet.ts'
import {
  describeCounts, describeWritten, fileFailureMessages, severityWords, snapshotUsage, wrongUseMessages, type WrongUse,
} from '../messages/snapshot-command.ts'
import { snapshotFailureMessages } from '../messages/snapshot.ts'
import { buildSnapshot } from '../snapshot/build.ts'
import { decodeSnapshot } from '../snapshot/decode.ts'
import { encodeNdjson } from '../snapshot/ndjson.ts'
import type { Diagnostic, Snapshot } from '../snapshot/types.ts'
import { buildFromTables } from '../tables/build-from-tables.ts'
import { stampSources } from '../tables/stamp-sources.ts'
import { countSnapshot } from './count-snapshot.ts'
import { hash } from './read-given-file.ts'
import { readInputs, type Inputs } from './read-inputs.ts'
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

function sayDiagnostics(diagnostics: readonly Diagnostic[], paths: readonly string[], say: Say): void {
  for (const { code, severity, at, args } of diagnostics) {
    const place = at ? `${paths[Number(at[0].slice(1)) - 1] ?? ''}:${at[1]}:${at[2]}: ` : ''
    say(`${place}${severityWords[severity]}: ${diagnosticMessages[code as DiagnosticCode](args)}`)
  }
}

/** Only what the reader would accept is written. */
function isReadable(snapshot: Snapshot, say: Say): boolean {
  const decoded = decodeSnapshot(snapshot)
  if (!decoded.ok) say(snapshotFailureMessages[decoded.error.code](decoded.error.args))
  return decoded.ok
}

/** A round that was made before keeps what it says of itself, but for what is asked for now. */
function rename(snapshot: Snapshot, { id, municipality, title }: SnapshotArguments, createdAt: string | undefined): Snapshot {
  return {
    ...snapshot,
    id: id ?? snapshot.id, municipality: municipality ?? snapshot.municipality, title: title ?? snapshot.title,
    ...(createdAt === undefined ? {} : { createdAt }),
  }
}

/** @returns null where nothing readable stands in the files */
async function makeSnapshot(inputs: Inputs, args: SnapshotArguments, say: Say): Promise<Snapshot | null> {
  const createdAt = args.created ? new Date().toISOString() : undefined
  if (inputs.kind === 'round') return rename(inputs.snapshot, args, createdAt)
  if (inputs.kind === 'tables') {
    const { snapshot, diagnostics } = buildFromTables(inputs.tables, inputs.mapping)
    sayDiagnostics(diagnostics, inputs.tables.map(({ file, name }) => `${file}（${name}）`), say)
    return snapshot && rename(await stampSources(snapshot, hash), args, createdAt)
  }
  const { id, municipality, title, withText } = args
  const { snapshot, diagnostics } = buildSnapshot(inputs.documents, { id, municipality, title, createdAt, withText })
  sayDiagnostics(diagnostics, args.files, say)
  return snapshot
}

const encode = (snapshot: Snapshot, out: string): string => (/\.ndjson$/i.test(out) ? encodeNdjson(snapshot) : `${JSON.stringify(snapshot, null, 1)}\n`)

async function make(args: SnapshotArguments, folder: string, say: Say): Promise<number> {
  const inputs = await readInputs(args, folder, say)
  const snapshot = inputs && await makeSnapshot(inputs, args, say)
  if (!snapshot || !isReadable(snapshot, say)) return exit.failed
  if (!(await writeWhole(resolve(folder, args.out), encode(snapshot, args.out)))) {
    say(fileFailureMessages.unwritable(args.out))
    return exit.failed
  }
  say(describeCounts(countSnapshot(snapshot)))
  say(describeWritten(args.out))
  return exit.done
}

/**
 * Makes a snapshot of evaluation sheets or tables, or checks and rewrites one:
 * `FILE... -o OUT.json [--id ID] [--municipality NAME] [--title TITLE] [--mapping FILE] [--with-text] [--created]`; NDJSON to OUT.ndjson.
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
