import { readFileSync } from 'node:fs'
import { median, milliseconds } from './measure.mjs'
import { atMost, row } from './table.mjs'

const document = `${readFileSync(new URL('../../public/rounds/asaka-r4-chapter6.txt', import.meta.url), 'utf8')}\n`
const round = JSON.parse(readFileSync(new URL('../../public/rounds/asaka-2022-6.json', import.meta.url), 'utf8'))

/** Reading n copies of the source document; the best of three, since other work only ever makes it slower. */
function readingTime(bench, copies) {
  const text = document.repeat(copies)
  const time = Math.min(...[0, 1, 2].map(() => milliseconds(() => bench.parseSheets(text))))
  return { time, megabytes: Buffer.byteLength(text) / 1e6 }
}

/** The rate over 1,000 copies, and how the time grows. */
function measureReading(bench) {
  readingTime(bench, 20)
  const half = readingTime(bench, 500)
  const full = readingTime(bench, 1000)
  return { rate: full.megabytes / (full.time / 1000), growth: full.time / half.time }
}

/** The round that is shipped: median of one change of the filter, facets counted. */
function measureShipped(bench) {
  const world = bench.worldOf(round, [round.policies])
  const { departments, leadDepartmentCount } = world.facts
  const engine = bench.ourEngine(world, true)
  const steps = departments.slice(0, leadDepartmentCount).map((department) => ({ filter: { ...bench.EMPTY_FILTER, departments: [department] } }))
  for (let warm = 0; warm < 2000; warm++) engine.step(steps[warm % steps.length])
  return median(Array.from({ length: 2000 }, (_, at) => milliseconds(() => engine.step(steps[at % steps.length]))))
}

const WORDS = ['子育て', '補助', '満足度', '見本', '物価の上昇', '事業', 'ない言葉']

/** The slowest of some words over 10,000 policies, the best of some tries each, and how many hits differ from a search field by field. */
function measureSearch(bench, seed) {
  const facts = bench.buildTextFacts(seed)
  const characters = facts.policies.text.reduce((sum, stretch) => sum + stretch.prepare().text.length, 0) / facts.policies.count
  const times = WORDS.map((word) => Math.min(...Array.from({ length: 15 }, () => milliseconds(() => bench.findPolicies(facts, word)))))
  const wrong = WORDS.reduce((sum, word) => {
    const found = new Set(bench.findPolicies(facts, word))
    return sum + bench.findByField(facts, word).filter((holds, policy) => holds !== found.has(policy)).length
  }, 0)
  return { slowest: Math.max(...times), wrong, policies: facts.policies.count, characters }
}

/** Targets 17 and 18, and the round that is shipped. */
export function documentRows(bench, { seed }) {
  const reading = measureReading(bench)
  const shipped = measureShipped(bench)
  const search = measureSearch(bench, seed)
  return [
    atMost('17', `text search, ${search.policies} policies of ${search.characters.toFixed(0)} characters: slowest word`, search.slowest, 8, 'ms'),
    row('17', 'false or missing hits', '0', String(search.wrong), search.wrong === 0),
    row('18', 'reading 1,000 copies of the source document', '≥ 20 MB/s', `${reading.rate.toFixed(1)} MB/s`, reading.rate >= 20),
    atMost('18', 'the same, t(2n) / t(n)', reading.growth, 2.2, '×', 2),
    atMost('–', 'the shipped round: median step, facets counted', shipped, 0.1, 'ms', 3),
  ]
}
