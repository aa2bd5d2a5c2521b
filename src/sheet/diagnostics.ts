import type { Place } from './types.ts'

export type SheetDiagnosticCode =
  | 'no-sheet'
  | 'sheet-without-head'
  | 'outside-sheet'
  | 'furniture-ignored'
  | 'missing-section'
  | 'duplicate-section'
  | 'duplicate-indicator'
  | 'duplicate-project-number'
  | 'unread-line'
  | 'unmarked-activities'
  | 'unmarked-rating'
  | 'years-assumed'
  | 'years-unknown'
  | 'unreadable-figure'
  | 'total-mismatch'
  | 'trend-mismatch'

export type SheetSeverity = 'error' | 'warning' | 'info'
export type DiagnosticArgs = Readonly<Record<string, string | number>>

export interface SheetDiagnostic {
  readonly code: SheetDiagnosticCode
  readonly severity: SheetSeverity
  readonly at: Place
  readonly args: DiagnosticArgs
}

/** Takes note of something and lets reading go on. */
export type Report = (code: SheetDiagnosticCode, at: Place, args?: DiagnosticArgs) => void

const notWarnings: Partial<Record<SheetDiagnosticCode, SheetSeverity>> = {
  'no-sheet': 'error',
  'sheet-without-head': 'error',
  'furniture-ignored': 'info',
}

/** A report that appends to a list. */
export function reportTo(list: SheetDiagnostic[]): Report {
  return (code, at, args = {}) => {
    list.push({ code, severity: notWarnings[code] ?? 'warning', at, args })
  }
}

/** The same report with the policy's code in every note. */
export function reportForPolicy(report: Report, policy: string): Report {
  return (code, at, args = {}) => report(code, at, { policy, ...args })
}

/** The beginning of a line for a message: long enough to recognise it, short enough for a list. */
export function excerpt(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed
}
