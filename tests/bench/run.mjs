// Measures what the project promises about speed beside what one would pick instead, and prints one table.
// Targets are ratios or rates, so that noise is told apart from change; an answer that differs from ours ends the run.
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { measureBrowser, measureStored, measureWide } from './browser.mjs'
import { compare } from './compare.mjs'
import { measureReading, measureSearch, measureShipped } from './document.mjs'
import { bundle, installPeers } from './prepare.mjs'
import { printTable, targetRows } from './table.mjs'

const { values: wish } = parseArgs({ options: { seed: { type: 'string', default: '20221' }, full: { type: 'boolean', default: false } } })
const seed = Number(wish.seed)
if (!Number.isInteger(seed) || seed < 0) throw new Error(`not a seed: ${wish.seed}`)

const write = (text) => process.stdout.write(text)
const log = (line) => write(`${line}\n`)
const runsOf = (peers) => Object.entries(peers).flatMap(([peer, times]) =>
  ['rows', 'rolled'].flatMap((over) => [false, true].map((facets) => ({ peer, over, facets, times }))))

const versions = installPeers()
const bench = await bundle()
log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 1e9).toFixed(0)} GB; seed ${seed}`)
log(Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', '))

const reading = measureReading(bench)
const shipped = measureShipped(bench)
const search = measureSearch(bench, seed)
const common = { seed, log }
const city = await compare(bench, { ...common, size: 'city', steps: 40, rounds: 101, wanted: runsOf({ crossfilter: 21, arquero: 3, duckdb: 1, objects: 21 }) })
await compare(bench, { ...common, size: 'prefecture', steps: 20, rounds: 21, wanted: runsOf({ crossfilter: 3, arquero: 1, duckdb: 1, objects: 1 }) })
const slow = wish.full ? { arquero: 1, objects: 1 } : {}
const nation = await compare(bench, { ...common, size: 'nation', steps: 20, rounds: 7, wanted: runsOf({ crossfilter: 1, duckdb: 1, ...slow }) })

const stored = await measureStored(seed, wish.full)
const rows = targetRows({ stored, city, nation, reading, shipped, search, browser: await measureBrowser(), wide: await measureWide() })
printTable(rows, write)
