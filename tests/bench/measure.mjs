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

/**
 * Runs an engine over a trace.
 * @returns per step the median of some rounds in ms, and the checksum of every step of the first round
 */
export function runTrace(engine, trace, rounds) {
  const times = trace.map(() => [])
  const sums = []
  for (let round = 0; round < rounds; round++) {
    trace.forEach((step, at) => {
      times[at].push(milliseconds(() => engine.step(step)))
      if (round === 0) sums.push(engine.read())
    })
  }
  const steps = times.map(median)
  return { mean: steps.reduce((sum, one) => sum + one, 0) / steps.length, middle: median(steps), worst: Math.max(...steps), sums }
}
