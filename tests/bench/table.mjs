const atLeast = (number, what, ratio, least) => ({ number, what, target: `≥ ${least} ×`, measured: `${ratio.toFixed(1)} ×`, reached: ratio >= least })
const atMost = (number, what, value, most, unit, places = 1) =>
  ({ number, what, target: `≤ ${most} ${unit}`, measured: `${value.toFixed(places)} ${unit}`, reached: value <= most })

/** Mean time of a step of a peer by that of ours, taken in turn. */
const ratioOf = ({ figures }, peer, facets) => figures.get(`${peer} ${facets}`).ratio

const megabytes = (bytes) => bytes / 1e6

function storedRows({ write, cold, file }) {
  if (!cold.equal) throw new Error('the numbers of the stored round differ from those of the records')
  return [
    atLeast('9', `48 MB round, columns made and written in ${(write.ours / 1000).toFixed(1)} s, against a Dexie row a project`, write.rows / write.ours, 8),
    atLeast('–', 'the same against a Dexie record a policy', write.records / write.ours, 1),
    atLeast('10', '48 MB round: cold start to first numbers, against a Dexie record a policy', cold.records / cold.ours, 15),
    atMost('10', 'the same', cold.ours, 200, 'ms', 0),
    { number: '11', what: `file of ${file.megabytes.toFixed(0)} MB read by line, checked, into IndexedDB`, target: '≥ 30 MB/s', measured: `${(file.megabytes / (file.ms / 1000)).toFixed(1)} MB/s`, reached: file.megabytes / (file.ms / 1000) >= 30 },
    atMost('11', `peak heap of it (${megabytes(file.peakHeap).toFixed(0)} MB) by the columns (${megabytes(file.columns).toFixed(0)} MB)`, file.peakHeap / file.columns, 3, '×'),
  ]
}

function wideRows({ byRate, longTasks, longest, memory }) {
  const [full, slow] = [byRate.get(1), byRate.get(4)]
  return [
    atMost('12', 'nation open: filter change to every picture of the first screen', full.all, 16, 'ms'),
    atMost('12', 'the same at 4 × throttle, the touched one', slow.first, 33, 'ms'),
    atMost('12', 'the same at 4 × throttle, all', slow.all, 66, 'ms'),
    { number: '–', what: `tasks above 50 ms in ten filter changes (longest ${longest.toFixed(0)} ms)`, target: '0', measured: String(longTasks), reached: longTasks === 0 },
    { number: '–', what: 'nation open: memory of the scripts', target: 'told', measured: `${megabytes(memory).toFixed(0)} MB`, reached: true },
  ]
}

/** The targets as rows; those of a size that was not run are left out. */
export function targetRows({ city, nation, reading, shipped, search, browser, stored, wide }) {
  const country = nation === undefined ? [] : [
    atLeast('1', 'nation: one filter change, against crossfilter2 on rows', ratioOf(nation, 'crossfilter rows', 'plain'), 6),
    atLeast('2', 'the same with facet counts', ratioOf(nation, 'crossfilter rows', 'facets'), 6),
    atLeast('3', 'against crossfilter2 given the same roll-up', ratioOf(nation, 'crossfilter rolled', 'plain'), 3),
    atLeast('3', 'the same with facet counts', ratioOf(nation, 'crossfilter rolled', 'facets'), 3),
    atLeast('4', 'against duckdb-wasm on rows', ratioOf(nation, 'duckdb rows', 'plain'), 15),
    atLeast('4', 'against duckdb-wasm given the same roll-up', ratioOf(nation, 'duckdb rolled', 'plain'), 8),
    atMost('5', 'against a plain sum over the same typed arrays', nation.figures.get('ours plain').mean / nation.limit, 2.5, '×'),
    atMost('6', 'nation: worst step, facets counted', nation.figures.get('ours facets').worst, 10, 'ms'),
    atLeast('7', 'nation: memory of crossfilter2 by that of the columns', nation.bytes.crossfilter / nation.bytes.ours, 4),
  ]
  return [
    ...country,
    atMost('8', 'city: worst step, facets counted', city.figures.get('ours facets').worst, 0.1, 'ms', 3),
    atMost('–', 'the shipped round: median step, facets counted', shipped, 0.1, 'ms', 3),
    ...storedRows(stored),
    ...wideRows(wide),
    atMost('13', 'source document at 4 × throttle: filter change to everything drawn, 概況', browser.overview, 33, 'ms'),
    atMost('13', 'the same, コスト', browser.costs, 33, 'ms'),
    atMost('15', 'first visit at 4 × throttle: first numbers drawn', browser.firstVisit, 1500, 'ms', 0),
    atMost('16', 'second visit, without a server', browser.secondVisit, 500, 'ms', 0),
    atMost('17', `text search, ${search.policies} policies of ${search.characters.toFixed(0)} characters: slowest word`, search.slowest, 8, 'ms'),
    { number: '17', what: 'false or missing hits', target: '0', measured: String(search.wrong), reached: search.wrong === 0 },
    { number: '18', what: 'reading 1,000 copies of the source document', target: '≥ 20 MB/s', measured: `${reading.rate.toFixed(1)} MB/s`, reached: reading.rate >= 20 },
    atMost('18', 'the same, t(2n) / t(n)', reading.growth, 2.2, '×', 2),
  ]
}

export function printTable(rows, write) {
  write('\n| | what | target | measured | |\n|---|---|---|---|---|\n')
  for (const { number, what, target, measured, reached } of rows) write(`| ${number} | ${what} | ${target} | ${measured} | ${reached ? 'reached' : 'NOT reached'} |\n`)
}
