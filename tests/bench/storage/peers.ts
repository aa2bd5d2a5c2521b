import { Dexie, type Table } from 'dexie'
import type { Policy, Project, Snapshot } from '../../../src/snapshot/types.ts'

/** What one would pick first: a row a project, with what a filter asks for. */
interface ProjectRow extends Project {
  readonly id: number
  readonly municipality: string
  readonly policy: string
  readonly department: string
}

class RowDatabase extends Dexie {
  declare readonly projects: Table<ProjectRow, number>
  declare readonly policies: Table<Policy & { id: number }, number>

  constructor() {
    super('bench-rows')
    this.version(1).stores({ projects: 'id, department, [municipality+policy]', policies: 'id, leadDepartment' })
  }
}

class RecordDatabase extends Dexie {
  declare readonly policies: Table<Policy & { id: number }, number>

  constructor() {
    super('bench-records')
    this.version(1).stores({ policies: 'id, leadDepartment' })
  }
}

/** One Dexie row a project, and one a policy without its projects. */
export async function writeRows({ policies }: Snapshot): Promise<void> {
  const db = new RowDatabase()
  await db.open()
  await db.transaction('rw', db.projects, db.policies, async () => {
    await db.policies.bulkAdd(policies.map((policy, id) => ({ ...policy, projects: [], id })))
    let id = 0
    await db.projects.bulkAdd(policies.flatMap((policy) => policy.projects.map((project): ProjectRow =>
      ({ ...project, id: id++, municipality: policy.municipality ?? '', policy: policy.code, department: policy.leadDepartment }))))
  })
  db.close()
}

/** One Dexie record a policy. */
export async function writeRecords({ policies }: Snapshot): Promise<void> {
  const db = new RecordDatabase()
  await db.open()
  await db.policies.bulkAdd(policies.map((policy, id) => ({ ...policy, id })))
  db.close()
}

export async function readRecords(): Promise<readonly Policy[]> {
  const db = new RecordDatabase()
  await db.open()
  const policies = await db.policies.toArray()
  db.close()
  return policies
}
