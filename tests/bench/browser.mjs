// What a person waits for, in the built app and the real browser, at a quarter of this machine's speed.
import { fileURLToPath } from 'node:url'
import { build, runnerImport } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const load = async (name) => (await runnerImport(`./tests/bench/${name}`, { root, configFile: false, logLevel: 'error' })).module
const median = (ascending) => ascending[Math.floor(ascending.length / 2)]

const THROTTLE = 4

/** What storing and opening a round of 48 MB costs, and reading a file of some municipalities; `full` reads all of the nation. */
export async function measureStored(seed, full) {
  const { measureStorage } = await load('storage.ts')
  return measureStorage(seed, 48, full ? 1741 : 120)
}

/** @returns medians in ms: the first numbers of a first and of a second visit, and a filter change on two pages */
export async function measureBrowser() {
  await build({ root, logLevel: 'error' })
  const { measureVisits } = await load('visits.ts')
  const { measureFilterChanges } = await load('filter-changes.ts')
  const visits = await measureVisits(5, THROTTLE)
  const changes = await measureFilterChanges(['/', '/costs'], THROTTLE, 14)
  return {
    firstVisit: median(visits.first), secondVisit: median(visits.second),
    overview: median(changes.get('/')), costs: median(changes.get('/costs')),
  }
}

/** Ten changes of the filter with the nation open, at full speed and at a quarter of it. */
export async function measureWide() {
  const { measureWideChanges } = await load('wide-changes.ts')
  return measureWideChanges([1, THROTTLE])
}
