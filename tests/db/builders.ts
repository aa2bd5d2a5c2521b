import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Timers } from '../../src/db/bounded-wait.ts'
import { openDatabase, type Engine, type MiharashiDatabase } from '../../src/db/database.ts'
import type { DecodeSnapshot } from '../../src/db/stored-round.ts'
import { fail, invariant, ok } from '../../src/domain/result.ts'
import type { Policy, Snapshot } from '../../src/snapshot/types.ts'

export const policy = (code: string, over: Partial<Policy> = {}): Policy => ({
  code,
  name: `施策${code}`,
  leadDepartment: '財産管理課',
  relatedDepartments: [],
  vision: '',
  strategyGoal: null,
  indicators: [],
  activities: { new: [], continuing: [] },
  thirdPartyOpinions: '',
  progress: { rating: 3, label: 'おおむね順調', basis: '', externalFactors: '' },
  necessity: { rating: 3, label: '', basis: '' },
  projects: [],
  statedTotals: [],
  costTrend: [],
  issues: '',
  plans: '',
  roles: '',
  summary: '',
  textAt: {},
  ...over,
})

export const snapshot = (over: Partial<Snapshot> = {}): Snapshot => ({
  format: 'miharashi-snapshot',
  version: 1,
  id: 'asaka-2022-6',
  municipality: '朝霞市',
  title: '令和4年度 施策評価 第6章',
  evaluationYear: 2022,
  targetYear: 2025,
  costUnit: 'thousandYen',
  sources: [{ id: 's1', name: 'chapter6.txt', sha256: 'ab'.repeat(32), lines: 2 }],
  ratingScales: {
    progress: { best: 4, worst: 1, delayedFrom: 2, labels: [] },
    necessity: { best: 4, worst: 1, delayedFrom: null, labels: [] },
  },
  sections: [{ code: '65', name: null }],
  policies: [policy('651'), policy('653')],
  diagnostics: [],
  ...over,
})

/** As little of a check as a stored round needs to be told from something else. */
export const decodeLoosely: DecodeSnapshot = (input) => {
  const value = input as Partial<Snapshot> | null
  if (value?.format !== 'miharashi-snapshot') return fail({ code: 'not-a-snapshot' })
  if (value.version !== 1) return fail({ code: 'newer-version' })
  return ok(value as Snapshot)
}

export const freshEngine = (): Engine => ({ indexedDB: new IDBFactory(), IDBKeyRange })

/** An engine that is asked to open and never answers. */
export function hungEngine(): Engine {
  const engine = freshEngine()
  engine.indexedDB.open = () => ({ addEventListener: () => undefined }) as unknown as IDBOpenDBRequest
  return engine
}

/** A clock whose waits end only when told to. */
export function handTimers(): Timers & { elapse(): void } {
  const waiting = new Set<() => void>()
  return {
    set: (run) => {
      waiting.add(run)
      return run
    },
    clear: (handle) => void waiting.delete(handle as () => void),
    elapse: () => {
      for (const run of [...waiting]) {
        waiting.delete(run)
        run()
      }
    },
  }
}

export async function openFresh(engine: Engine = freshEngine()): Promise<MiharashiDatabase> {
  const opened = await openDatabase({ engine, timers: handTimers(), waitMs: 1 })
  invariant(opened.ok, 'the test database opens')
  return opened.value
}

export const stamp = { sha256: 'cd'.repeat(32), storedAt: '2026-11-22T00:00:00.000Z' }

/** Every row of every table, to compare what stood there before and after. */
export const allRows = async (db: MiharashiDatabase): Promise<unknown> =>
  Object.fromEntries(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  )
