import type { Notify } from '../domain/notice.ts'
import { joinRounds } from '../snapshot/join-rounds.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { loadRounds } from './load-rounds.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'
import { storeRounds } from './store-rounds.ts'

type Listed = Pick<Snapshot, 'id' | 'municipality' | 'evaluationYear'>

/** Ids of the rounds of the latest 評価年度 before the open one, of the same municipality, each once. */
export function earlierRounds(open: Listed, listed: readonly Listed[]): readonly string[] {
  const before = listed.filter((round) => round.municipality === open.municipality && round.evaluationYear < open.evaluationYear)
  const year = Math.max(...before.map((round) => round.evaluationYear))
  return [...new Set(before.filter((round) => round.evaluationYear === year).map((round) => round.id))]
}

/** What the open rounds are compared with asks for nobody's attention: it stays away where it does not come. */
const silently: Notify = () => undefined

/**
 * Brings the year before: from this device, or from what comes with the app, which is stored then.
 * @returns the rounds that join; [] where there are none or none could be read
 */
export async function loadEarlier(open: Listed, shelf: OpenShelf, ports: RoundsPorts): Promise<readonly Snapshot[]> {
  const stored = await (await shelf()).list()
  const own = stored.ok ? stored.value.map(({ header }) => header) : []
  const { arrived } = await loadRounds(earlierRounds(open, [...ports.shipped, ...own]), shelf, ports, silently)
  await storeRounds(arrived, shelf, ports, silently)
  return joinRounds(arrived.map(({ snapshot }) => snapshot)).joined
}
