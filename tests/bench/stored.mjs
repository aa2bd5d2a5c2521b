// Targets 9, 10 and 11: what storing, opening and taking in a large round costs, in the real browser; beside them a small round and an immense one.
import { withModules } from './modules.mjs'
import { atLeast, atMost, row } from './table.mjs'

const STORED_MB = 48
const [SMALL_MB, IMMENSE_MB] = [1, 400]
/** All of the nation. */
const MUNICIPALITIES = 1741
const SOME = 120

const inMegabytes = (bytes) => bytes / 1e6

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`

/** A size that no target names: told in seconds, ours first. */
const besideTargets = ({ megabytes, write, cold }) => [
  row('–', `${megabytes} MB round: written; by a row a project; by a record a policy`, 'told', [write.ours, write.rows, write.records].map((ms) => (ms === null ? 'not tried' : seconds(ms))).join('; '), true),
  row('–', `${megabytes} MB round: cold start to first numbers; from a record a policy`, 'told', `${seconds(cold.ours)}; ${seconds(cold.records)}`, true),
]

/** @param full reads a file of all municipalities instead of some, and stores an immense round too */
export const storedRows = (_bench, { seed, full }) => withModules(async (load) => {
  const { measureStorage } = await load('storage.ts')
  const { designs, file } = await measureStorage(seed, full ? [SMALL_MB, STORED_MB, IMMENSE_MB] : [SMALL_MB, STORED_MB], full ? MUNICIPALITIES : SOME)
  const unequal = designs.find(({ cold }) => !cold.equal)
  if (unequal) throw new Error(`the numbers of the stored round of ${unequal.megabytes} MB differ from those of the records`)
  const { write, cold } = designs.find(({ megabytes }) => megabytes === STORED_MB)
  const rate = file.megabytes / (file.ms / 1000)
  return [
    atLeast('9', `${STORED_MB} MB round, columns made and written in ${(write.ours / 1000).toFixed(1)} s, against a Dexie row a project`, write.rows / write.ours, 8),
    atLeast('–', 'the same against a Dexie record a policy', write.records / write.ours, 1),
    atLeast('10', `${STORED_MB} MB round: cold start to first numbers, against a Dexie record a policy`, cold.records / cold.ours, 15),
    atMost('10', 'the same', cold.ours, 200, 'ms', 0),
    row('11', `file of ${file.megabytes.toFixed(0)} MB read by line, checked, into IndexedDB`, '≥ 30 MB/s', `${rate.toFixed(1)} MB/s`, rate >= 30),
    atMost('11', `peak heap of it (${inMegabytes(file.peakHeap).toFixed(0)} MB) by the columns (${inMegabytes(file.columns).toFixed(0)} MB)`, file.peakHeap / file.columns, 3, '×'),
    ...designs.filter(({ megabytes }) => megabytes !== STORED_MB).flatMap(besideTargets),
  ]
})
