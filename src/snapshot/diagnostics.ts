export type SnapshotDiagnosticCode = 'duplicate-policy' | 'text-cut' | 'other-evaluation-year' | 'no-evaluation-year'
