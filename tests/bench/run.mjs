// Measures what the project promises about speed and prints one table; targets are ratios or rates, so noise is told apart from change.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const load = async (path) => (await runnerImport(`./src/${path}`, { root, configFile: false, logLevel: 'error' })).module

const { parseSheets } = await load('sheet/parse-sheets.ts')
const { buildFacts } = await load('analytics/facts.ts')
const { judgeAll, select } = await load('analytics/filter.ts')
const { EMPTY_FILTER } = await load('analytics/filter-choice.ts')
const { rollUpCosts } = await load('analytics/costs.ts')
const { countFacets } = await load('analytics/facets.ts')
const { countStates } = await load('analytics/states.ts')

const document = `${readFileSync(`${root}public/rounds/asaka-r4-chapter6.txt`, 'utf8')}\n`
const round = JSON.parse(readFileSync(`${root}public/rounds/asaka-2022-6.json`, 'utf8'))

function milliseconds(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]
}

/** Reading n copies of the source document; the best of three, since other work only ever makes it slower. */
function readingTime(copies) {
  const text = document.repeat(copies)
  const time = Math.min(...[0, 1, 2].map(() => milliseconds(() => parseSheets(text))))
  return { time, megabytes: Buffer.byteLength(text) / 1e6 }
}

function filterStep() {
  const facts = buildFacts([round])
  const judged = judgeAll(facts, 'latest')
  const filters = facts.departments.slice(0, facts.leadDepartmentCount).map((department) => ({ ...EMPTY_FILTER, departments: [department] }))
  const step = (filter) => {
    const selection = select(facts, judged, filter)
    rollUpCosts(facts, selection, 'department')
    countStates(facts, judged, selection)
    countFacets(facts, judged, filter)
  }
  for (let warm = 0; warm < 2000; warm++) step(filters[warm % filters.length])
  return median(Array.from({ length: 2000 }, (_, at) => milliseconds(() => step(filters[at % filters.length]))))
}

readingTime(20)
const half = readingTime(500)
const full = readingTime(1000)
const rows = [
  ['reading 1,000 copies of the source document', '≥ 20 MB/s', `${(full.megabytes / (full.time / 1000)).toFixed(1)} MB/s`, full.megabytes / (full.time / 1000) >= 20],
  ['the same, t(2n) / t(n)', '≤ 2.2', (full.time / half.time).toFixed(2), full.time / half.time <= 2.2],
  ['source document: one filter change (costs by department, states, facet counts), median', '≤ 0.1 ms', `${filterStep().toFixed(3)} ms`],
]
rows[2][3] = Number.parseFloat(rows[2][2]) <= 0.1

process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n\n`)
process.stdout.write('| what | target | measured | |\n|---|---|---|---|\n')
for (const [what, target, measured, reached] of rows) process.stdout.write(`| ${what} | ${target} | ${measured} | ${reached ? 'reached' : 'NOT reached'} |\n`)
