import { compare } from './compare.mjs'
import { atLeast, atMost } from './table.mjs'

const runsOf = (peers, facets = [false, true]) => Object.entries(peers).flatMap(([peer, times]) =>
  ['rows', 'rolled'].flatMap((over) => facets.map((withFacets) => ({ peer, over, facets: withFacets, times }))))

/** Mean time of a step of a peer by that of ours, taken in turn. */
const ratioOf = ({ figures }, peer, facets) => figures.get(`${peer} ${facets}`).ratio

/** Targets 1–8: one change of the filter at three sizes beside the peers; the nation's slow peers only where all are wanted. */
export async function engineRows(bench, { seed, full, log }) {
  const common = { seed, log }
  const city = await compare(bench, { ...common, size: 'city', steps: 40, rounds: 101, wanted: runsOf({ crossfilter: 21, arquero: 3, duckdb: 1, objects: 21 }) })
  await compare(bench, { ...common, size: 'prefecture', steps: 20, rounds: 21, wanted: runsOf({ crossfilter: 3, arquero: 1, duckdb: 1, objects: 1 }) })
  // A query's first run is dear and its time wavers: the median of several is what a reader would meet. What takes a second a step is told by one.
  const usual = { crossfilter: 1, duckdb: 5 }
  const wanted = full ? runsOf({ ...usual, arquero: 1, objects: 1 }) : [...runsOf({ crossfilter: usual.crossfilter }), ...runsOf({ duckdb: usual.duckdb }, [false])]
  const nation = await compare(bench, { ...common, size: 'nation', steps: 20, rounds: 7, wanted })
  return [
    atLeast('1', 'nation: one filter change, against crossfilter2 on rows', ratioOf(nation, 'crossfilter rows', 'plain'), 6),
    atLeast('2', 'the same with facet counts', ratioOf(nation, 'crossfilter rows', 'facets'), 6),
    atLeast('3', 'against crossfilter2 given the same roll-up', ratioOf(nation, 'crossfilter rolled', 'plain'), 3),
    atLeast('3', 'the same with facet counts', ratioOf(nation, 'crossfilter rolled', 'facets'), 3),
    atLeast('4', 'against duckdb-wasm on rows', ratioOf(nation, 'duckdb rows', 'plain'), 15),
    atLeast('4', 'against duckdb-wasm given the same roll-up', ratioOf(nation, 'duckdb rolled', 'plain'), 8),
    atMost('5', 'against a plain sum over the same typed arrays', nation.figures.get('ours plain').mean / nation.limit, 2.5, '×'),
    atMost('6', 'nation: worst step, facets counted', nation.figures.get('ours facets').worst, 10, 'ms'),
    atLeast('7', `nation: memory of crossfilter2 by that of the columns (${(nation.bytes.ours / 1e6).toFixed(0)} MB)`, nation.bytes.crossfilter / nation.bytes.ours, 4),
    atMost('8', 'city: worst step, facets counted', city.figures.get('ours facets').worst, 0.1, 'ms', 3),
  ]
}
