// Measures what the project promises about speed beside what one would pick instead, and prints one table.
// Targets are ratios or rates, so that noise is told apart from change; an answer that differs from ours ends the run.
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { browserRows } from './browser.mjs'
import { documentRows } from './document.mjs'
import { engineRows } from './engine.mjs'
import { bundle, installPeers } from './prepare.mjs'
import { storedRows } from './stored.mjs'
import { printTable } from './table.mjs'
import { wideRows } from './wide.mjs'

/** Each takes what is measured and gives rows of the table. */
const PARTS = { document: documentRows, engine: engineRows, stored: storedRows, wide: wideRows, browser: browserRows }

const { values: wish } = parseArgs({
  options: { seed: { type: 'string', default: '20221' }, full: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
})
const seed = Number(wish.seed)
if (!Number.isInteger(seed) || seed < 0) throw new Error(`not a seed: ${wish.seed}`)
const names = wish.only ?? Object.keys(PARTS)
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)

const write = (text) => process.stdout.write(text)
const log = (line) => write(`${line}\n`)

const versions = installPeers()
const bench = await bundle()
log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 1e9).toFixed(0)} GB; seed ${seed}`)
log(Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', '))
const rows = []
for (const name of names) rows.push(...await PARTS[name](bench, { seed, full: wish.full, log }))
printTable(rows, write)
