import { rawTableMessages } from '../../src/messages/raw-tables.ts'
import { diagnosticMessages, type DiagnosticCode } from '../../src/messages/sheet.ts'
import type { TableSet } from '../../src/intake/read-all.ts'
import { decodeSnapshot } from '../../src/snapshot/decode.ts'
import type { Snapshot, Target } from '../../src/snapshot/types.ts'
import { buildFromTables } from '../../src/tables/build-from-tables.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import type { RawTable } from '../../src/tables/raw-table.ts'
import { auditArgs, auditSentence } from './audit-sentence.ts'
import { auditSnapshot, figuresOf } from './audit-snapshot.ts'

function auditRaw({ name, rows, lines }: RawTable): string[] {
  const odd = rows.flat().find((cell) => cell !== null && typeof cell !== 'string' && !Number.isFinite(cell))
  return [
    ...(odd === undefined ? [] : [`${name} holds the cell ${String(odd)}`]),
    ...(rows.length === lines.length ? [] : [`${name} has ${rows.length} rows and ${lines.length} lines`]),
    ...(lines.every((line) => line >= 1 && Number.isInteger(line)) ? [] : [`${name} has a row on no line`]),
  ]
}

/** A figure of a table stands at its place as it was printed, and is not made of nothing. */
function auditFigure({ sources }: Snapshot, { value, raw, at }: Target, where: string): string[] {
  if (at === undefined || raw === undefined) return []
  const text = sources.find(({ id }) => id === at[0])?.text ?? ''
  const there = text.split('\n')[at[1] - 1]?.slice(at[2] - 1) ?? ''
  const printed = raw.trim().split(/[\t-\r\u0085\u2028\u2029]/)[0]?.slice(0, 12) ?? ''
  return [
    ...(there.startsWith(printed) ? [] : [`${where} does not stand at ${at.join(':')} (${printed})`]),
    ...(value !== null && !/[\d①-⑳]/.test(raw.normalize('NFKC')) ? [`${where} is ${value} where ${raw} stands`] : []),
  ]
}

/** What is wrong with tables that were read, and with what a person who changes nothing makes of them. */
export function auditTables({ tables, diagnostics: met }: TableSet): string[] {
  const { snapshot, diagnostics } = buildFromTables(tables, guessMapping(tables))
  const decoded = snapshot === null ? null : decodeSnapshot(snapshot)
  const round = decoded?.ok ? decoded.value : null
  return [
    ...tables.flatMap(auditRaw),
    ...met.flatMap(({ code, args }) => [...auditSentence(code, rawTableMessages[code](args), args), ...auditArgs(code, args)]),
    ...diagnostics.slice(0, 60).flatMap(({ code, args }) => auditSentence(code, diagnosticMessages[code as DiagnosticCode](args), args)),
    ...(decoded && !decoded.ok ? [`what was made of the tables is refused: ${decoded.error.code} ${JSON.stringify(decoded.error.args)}`] : []),
    ...(round ? [...auditSnapshot(round), ...round.policies.flatMap((policy) => figuresOf(policy).flatMap(({ figure, where }) => auditFigure(round, figure, where)))] : []),
  ]
}
