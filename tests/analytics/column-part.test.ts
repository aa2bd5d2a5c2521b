import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { buildColumnPart } from '../../src/analytics/column-part.ts'
import { joinColumns } from '../../src/analytics/join-columns.ts'
import type { Policy } from '../../src/snapshot/types.ts'
import { buildCity } from '../../src/made-up/city.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Columns, and a look at one of the sheets that they were made of. */
function makePart(seed: number) {
  const city = buildCity(seed, { policies: 20, projects: 100, indicators: 30 }, `見本市${seed}`)
  return { part: buildColumnPart(city), sheet: new WeakRef<Policy>(city.policies[3]!) }
}

it('the sheets of a part are let go, while its columns are kept', async () => {
  const made = [1, 2].map(makePart)
  const world = joinColumns(made.map(({ part }) => part))
  await new Promise((resolve) => { setTimeout(resolve) })
  collect()
  expect(made.map(({ sheet }) => sheet.deref())).toEqual([undefined, undefined])
  expect([world.facts.policies.count, ...made.map(({ part }) => part.facts.policies.count)]).toEqual([40, 20, 20])
})
