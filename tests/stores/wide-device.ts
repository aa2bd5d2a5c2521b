import { invariant } from '../../src/domain/result.ts'
import type { Policy, Snapshot } from '../../src/snapshot/types.ts'
import { createWideStage } from '../../src/worker/wide-stage.ts'
import { policy, snapshot, stamp } from '../db/builders.ts'
import type { Device } from './builders.ts'
import { deviceWithRound, inDatabase } from './starts.ts'

export const MUNICIPALITIES = ['甲市', '乙町']
/** A round of two municipalities that is kept in the wide way. */
export const wide: Snapshot = snapshot({
  id: 'nation', municipality: '見本国', title: '見本（作り物）', madeUp: true, sections: [{ code: '61', name: '甲の節' }, { code: '65', name: null }],
  policies: MUNICIPALITIES.flatMap((municipality, at) => ['611', '612', '65'].map((code): Policy => policy(at === 1 && code === '65' ? '613' : code, { municipality }))),
  diagnostics: [{ code: 'x', severity: 'info', args: { municipality: '乙町' } }, { code: 'y', severity: 'info', args: {} }],
})

/** A device on which the wide round lies beside the shipped one. */
export async function deviceWithWide(): Promise<Device> {
  const on = await deviceWithRound()
  await inDatabase(on, async (db) => {
    const { policies, ...header } = wide
    const stage = createWideStage(db, 'a')
    stage.begin(header)
    for (const one of policies) stage.add(one)
    const taken = await stage.take(await stage.finish(() => undefined), { ...stamp, imported: true })
    invariant(taken.ok, 'the wide round is stored')
  })
  return on
}
