import { readFileSync } from 'node:fs'
import { median, milliseconds } from './measure.mjs'

const document = `${readFileSync(new URL('../../public/rounds/asaka-r4-chapter6.txt', import.meta.url), 'utf8')}\n`
const round = JSON.parse(readFileSync(new URL('../../public/rounds/asaka-2022-6.json', import.meta.url), 'utf8'))

/** Reading n copies of the source document; the best of three, since other work only ever makes it slower. */
function readingTime(bench, copies) {
  const text = document.repeat(copies)
  const time = Math.min(...[0, 1, 2].map(() => milliseconds(() => bench.parseSheets(text))))
  return { time, megabytes: Buffer.byteLength(text) / 1e6 }
}

/** Target 18: the rate over 1,000 copies, and how the time grows. */
export function measureReading(bench) {
  readingTime(bench, 20)
  const half = readingTime(bench, 500)
  const full = readingTime(bench, 1000)
  return { rate: full.megabytes / (full.time / 1000), growth: full.time / half.time }
}

/** The round that is shipped: median of one change of the filter, facets counted. */
export function measureShipped(bench) {
  const world = bench.worldOf(round, [round.policies])
  const { departments, leadDepartmentCount } = world.facts
  const engine = bench.ourEngine(world, true)
  const steps = departments.slice(0, leadDepartmentCount).map((department) => ({ filter: { ...bench.EMPTY_FILTER, departments: [department] } }))
  for (let warm = 0; warm < 2000; warm++) engine.step(steps[warm % steps.length])
  return median(Array.from({ length: 2000 }, (_, at) => milliseconds(() => engine.step(steps[at % steps.length]))))
}

const WORDS = ['子育て', '補助', '満足度', '見本', '物価の上昇', 'ない言葉']

/** Target 17: the slowest of some words over 10,000 policies, and how many hits differ from a search field by field. */
export function measureSearch(bench, seed) {
  const facts = bench.buildTextFacts(seed)
  const characters = facts.policies.text.reduce((sum, stretch) => sum + stretch.prepare().text.length, 0) / facts.policies.count
  const times = WORDS.map((word) => median(Array.from({ length: 9 }, () => milliseconds(() => bench.findPolicies(facts, word)))))
  const wrong = WORDS.reduce((sum, word) => {
    const found = new Set(bench.findPolicies(facts, word))
    return sum + bench.findByField(facts, word).filter((holds, policy) => holds !== found.has(policy)).length
  }, 0)
  return { slowest: Math.max(...times), wrong, policies: facts.policies.count, characters }
}
