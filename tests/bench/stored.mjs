// Targets 9, 10 and 11: what storing, opening and taking in a large round costs, in the real browser.
import { withModules } from './modules.mjs'
import { atLeast, atMost, row } from './table.mjs'

const STORED_MB = 48
/** All of the nation. */
const MUNICIPALITIES = 1741
const SOME = 120

const inMegabytes = (bytes) => bytes / 1e6

/** @param full reads a file of all municipalities instead of some */
export const storedRows = (_bench, { seed, full }) => withModules(async (load) => {
  const { measureStorage } = await load('storage.ts')
  const { write, cold, file } = await measureStorage(seed, STORED_MB, full ? MUNICIPALITIES : SOME)
  if (!cold.equal) throw new Error('the numbers of the stored round differ from those of the records')
  const rate = file.megabytes / (file.ms / 1000)
  return [
    atLeast('9', `${STORED_MB} MB round, columns made and written in ${(write.ours / 1000).toFixed(1)} s, against a Dexie row a project`, write.rows / write.ours, 8),
    atLeast('–', 'the same against a Dexie record a policy', write.records / write.ours, 1),
    atLeast('10', `${STORED_MB} MB round: cold start to first numbers, against a Dexie record a policy`, cold.records / cold.ours, 15),
    atMost('10', 'the same', cold.ours, 200, 'ms', 0),
    row('11', `file of ${file.megabytes.toFixed(0)} MB read by line, checked, into IndexedDB`, '≥ 30 MB/s', `${rate.toFixed(1)} MB/s`, rate >= 30),
    atMost('11', `peak heap of it (${inMegabytes(file.peakHeap).toFixed(0)} MB) by the columns (${inMegabytes(file.columns).toFixed(0)} MB)`, file.peakHeap / file.columns, 3, '×'),
  ]
})
