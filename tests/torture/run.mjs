// Injects faults on purpose, class by class, from seeds that are printed; what all runs together have shown adds up in figures.json.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { createServer } from 'vite'
import { addFigures } from './figures.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const figuresFile = fileURLToPath(new URL('figures.json', import.meta.url))
const LIMIT_MS = 300_000
/** A control that is caught less often shows that the harness sees nothing. */
const LEAST_CAUGHT = 0.25
const ENOUGH_TO_JUDGE = 8

const { values: wish } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string', multiple: true }, minutes: { type: 'string' }, trials: { type: 'string' } },
})
const numberOf = (text, otherwise) => {
  if (text === undefined) return otherwise
  const value = Number(text)
  if (!Number.isFinite(value) || value < 0) throw new Error(`not a number: ${text}`)
  return value
}
const seed = numberOf(wish.seed, Math.floor(Date.now() / 1000))
const trials = numberOf(wish.trials, null)
const until = wish.minutes === undefined ? null : performance.now() + numberOf(wish.minutes, 0) * 60_000
const isOver = () => stopped || (until !== null && performance.now() >= until)

let stopped = false
process.once('SIGINT', () => { stopped = true })

const ended = new SharedArrayBuffer(4)
const watchdog = new Worker(new URL('watchdog.mjs', import.meta.url), { workerData: { ended, limitMs: LIMIT_MS } })
watchdog.unref()

async function runTrial(one, at) {
  const count = new Int32Array(ended)
  watchdog.postMessage({ at: Atomics.load(count, 0), trial: `${one.name}, seed ${at}` })
  try {
    return await one.run(at)
  } finally {
    Atomics.add(count, 0, 1)
    Atomics.notify(count, 0)
  }
}

const repeat = (one, at) => `npm run torture -- --only ${one.name} --seed ${at} --trials 1`

/** Trials of one class from a seed on. @returns how many ran and how many were violated */
async function runClass(one, from, count) {
  const started = performance.now()
  let cases = 0
  let violations = 0
  while (cases < count && !isOver()) {
    const at = from + cases
    const broken = await runTrial(one, at)
    cases += 1
    if (broken.length === 0) continue
    violations += 1
    if (!one.control) console.log(`  VIOLATED, seed ${at}: ${broken.join(' / ')}\n    ${repeat(one, at)}`)
  }
  return { cases, violations, seconds: (performance.now() - started) / 1000 }
}

function judge(one, { cases, violations }) {
  if (!one.control) return violations === 0
  return cases < ENOUGH_TO_JUDGE || violations / cases >= LEAST_CAUGHT
}

function report(one, run, sum, from) {
  const what = one.control ? 'caught (a control: these are wanted)' : 'violations'
  const total = `in all ${sum.cases} cases, ${sum.violations} ${one.control ? 'caught' : 'violations'}, ${sum.runs} runs`
  console.log(`${one.name}: ${run.cases} cases from seed ${from}, ${run.violations} ${what}, ${run.seconds.toFixed(1)} s; ${total}`)
}

const server = await createServer({
  root, configFile: false, appType: 'custom', logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true, include: [] },
})
// The server has set its own; the app is tried as it is shipped, with its service worker.
process.env.NODE_ENV = 'production'
const { faultClasses } = await server.ssrLoadModule('/tests/torture/fault-classes.ts')
const names = wish.only ?? Object.keys(faultClasses)
const unknown = names.filter((name) => !Object.hasOwn(faultClasses, name))
if (unknown.length > 0) throw new Error(`no such class: ${unknown.join(', ')}; there are ${Object.keys(faultClasses).join(', ')}`)

console.log(`seed ${seed}`)
const loaded = new Map()
let good = true
try {
  for (let round = 0, from = seed; round === 0 || (until !== null && !isOver()); round += 1) {
    let longest = 0
    for (const name of names) {
      if (isOver()) break
      const one = loaded.get(name) ?? (await faultClasses[name]())
      loaded.set(name, one)
      const run = await runClass(one, from, trials ?? one.trials)
      longest = Math.max(longest, run.cases)
      if (run.cases === 0) continue
      report(one, run, addFigures(figuresFile, name, run), from)
      good = judge(one, run) && good
    }
    from += longest
  }
} finally {
  for (const one of loaded.values()) await one.close?.()
  await server.close()
}
if (!good) process.exitCode = 1
