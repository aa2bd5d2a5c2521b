import type { Notify } from '../domain/notice.ts'
import { joinRounds } from '../snapshot/join-rounds.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { loadRounds } from './load-rounds.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'
import { storeRounds } from './store-rounds.ts'

type Listed = Pick<Snapshot, 'id' | 'municipality' | 'evaluationYear'>

/** How far back is looked: to the year before, or to the first. */
export type Reach = 'latest' | 'all'

/** Ids of the rounds of each 評価年度 before the open one, of the same municipality, each once, the earliest year first. */
export function earlierRounds(open: Listed, listed: readonly Listed[]): readonly (readonly string[])[] {
  const before = listed.filter((round) => round.municipality === open.municipality && round.evaluationYear < open.evaluationYear)
  const years = [...new Set(before.map((round) => round.evaluationYear))].sort((a, b) => a - b)
  return years.map((year) => [...new Set(before.filter((round) => round.evaluationYear === year).map((round) => round.id))])
}

/** What the open rounds are compared with asks for nobody's attention: it stays away where it does not come. */
const silently: Notify = () => undefined

/**
 * Brings the years before: from this device, or from what comes with the app, which is stored then.
 * @returns of each year the rounds that join, the earliest year first; a year of which none could be read is left out
 */
export async function loadEarlier(open: Listed, reach: Reach, shelf: OpenShelf, ports: RoundsPorts): Promise<readonly (readonly Snapshot[])[]> {
  const stored = await (await shelf()).list()
  const own = stored.ok ? stored.value.map(({ header }) => header) : []
  const years = earlierRounds(open, [...ports.shipped, ...own]).slice(reach === 'latest' ? -1 : 0)
  const { arrived } = await loadRounds(years.flat(), shelf, ports, silently)
  await storeRounds(arrived, shelf, ports, silently)
  const snapshots = years.map((ids) => joinRounds(arrived.map(({ snapshot }) => snapshot).filter(({ id }) => ids.includes(id))).joined)
  return snapshots.filter((year) => year.length > 0)
}
