export type SnapshotDiagnosticCode = 'duplicate-policy' | 'other-evaluation-year' | 'no-evaluation-year'
