import { bytesInUse, median, milliseconds, runTrace } from './measure.mjs'

/** Stops the run: a figure beside another only says something where both answer the same. */
function expectEqual(name, expected, sums) {
  const at = sums.findIndex((sum, step) => sum !== expected[step])
  if (at >= 0) throw new Error(`${name} differs from ours at step ${at}: ${sums[at]}, not ${expected[at]}`)
}

const lineOf = (name, { mean, middle, worst }) => `  ${name.padEnd(28)} mean ${mean.toFixed(3)}  median ${middle.toFixed(3)}  worst ${worst.toFixed(3)} ms`

const peers = {
  crossfilter: async (input) => (await import('./peers/crossfilter.mjs')).crossfilterEngine(input),
  arquero: async (input) => (await import('./peers/arquero.mjs')).arqueroEngine(input),
  duckdb: async (input) => (await import('./peers/duckdb.mjs')).duckdbEngine(input),
  objects: async (input) => (await import('./peers/plain.mjs')).plainEngine(input),
}

/**
 * One size: ours and its peers over the same trace.
 * `rounds` are ours; `wanted` lists the peers' runs with theirs.
 * @returns figures by 'engine rows|rolled plain|facets', the limit, bytes of ours and of crossfilter2 over rows
 */
export async function compare(bench, { size, seed, steps, rounds, wanted, log }) {
  const before = bytesInUse()
  let world
  const built = milliseconds(() => { world = bench.buildWorld(size, seed) })
  const figures = new Map()
  const bytes = { ours: bytesInUse() - before, crossfilter: 0 }
  const trace = bench.buildTrace(world.facts, seed, steps)
  log(`${size}: built in ${(built / 1000).toFixed(1)} s, ${(bytes.ours / 1e6).toFixed(0)} MB`)
  const expected = {}
  for (const facets of [false, true]) {
    const found = runTrace(bench.ourEngine(world, facets), trace, rounds)
    expected[facets] = found.sums
    figures.set(`ours ${facets ? 'facets' : 'plain'}`, found)
    log(lineOf(`ours ${facets ? 'facets' : 'plain'}`, found))
  }
  const limit = median(Array.from({ length: rounds * 3 }, () => milliseconds(() => bench.sumOfBytes(world))))
  log(`  typed-array sum: ${limit.toFixed(3)} ms`)
  const sizes = { top: bench.TOP, departments: world.facts.leadDepartmentCount }
  const say = (answer, facets) => bench.checksum(answer, facets === null ? null : bench.nameFacets(world.facts, facets))
  for (const kind of ['rows', 'rolled']) {
    const rows = kind === 'rows' ? bench.projectRows(world) : bench.rolledUpRows(world)
    for (const { peer, over, facets, times } of wanted) {
      if (over !== kind) continue
      const start = bytesInUse()
      const engine = await peers[peer]({ rows, ...sizes, withFacets: facets, say })
      if (peer === 'crossfilter' && kind === 'rows' && !facets) bytes.crossfilter = bytesInUse() - start
      const name = `${peer} ${kind} ${facets ? 'facets' : 'plain'}`
      const found = runTrace(engine, trace, times, bench.ourEngine(world, facets))
      engine.close?.()
      expectEqual(name, expected[facets], found.sums)
      figures.set(name, found)
      log(lineOf(name, found))
    }
  }
  return { figures, limit, bytes, built }
}
