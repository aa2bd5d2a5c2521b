import type { FaultClass } from './fault-class.ts'

/** Every kind of fault by its name; a class is loaded when its turn comes, so that those in Node alone start no browser. */
export const faultClasses: Readonly<Record<string, () => Promise<FaultClass>>> = {
  snapshots: async () => (await import('./snapshots.ts')).snapshots,
  documents: async () => (await import('./documents.ts')).documents,
  tables: async () => (await import('./tables.ts')).tables,
  requests: async () => (await import('./requests.ts')).requests,
  'requests-session': async () => (await import('./requests-session.ts')).requestsSession,
  'full-disk': async () => (await import('./full-disk.ts')).fullDisk,
  'damaged-files': async () => (await import('./damaged-files.ts')).damagedFiles,
  tabs: async () => (await import('./tabs.ts')).tabs,
  deployments: async () => (await import('./deployments.ts')).deployments,
  hung: async () => (await import('./hung.ts')).hung,
  'kills-notes': async () => (await import('./kills-notes.ts')).killsNotes,
  'kills-import': async () => (await import('./kills-import.ts')).killsImport,
  'kills-wide': async () => (await import('./kills-wide.ts')).killsWide,
  'kills-first': async () => (await import('./kills-first.ts')).killsFirst,
  'kills-control': async () => (await import('./kills-control.ts')).killsControl,
}
