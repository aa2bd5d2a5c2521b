import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

export const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]

export function milliseconds(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Bytes in use once what nobody holds is gone. */
export function bytesInUse() {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const meanOf = (times) => times.reduce((sum, one) => sum + one, 0) / times.length

/**
 * Runs an engine over a trace.
 * @param beside an engine that takes the same step just before, so that a busy minute slows both
 * @returns per step the median of some rounds in ms, the checksum of every step of the first round, and the mean step by that of `beside`
 */
export function runTrace(engine, trace, rounds, beside = engine) {
  const times = trace.map(() => [])
  const others = trace.map(() => [])
  const sums = []
  for (let round = 0; round < rounds; round++) {
    trace.forEach((step, at) => {
      others[at].push(milliseconds(() => beside.step(step)))
      times[at].push(milliseconds(() => engine.step(step)))
      if (round === 0) sums.push(engine.read())
    })
  }
  const steps = times.map(median)
  const mean = meanOf(steps)
  return { mean, middle: median(steps), worst: Math.max(...steps), ratio: mean / meanOf(others.map(median)), sums }
}
