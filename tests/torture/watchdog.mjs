// A thread beside the trials, which ends the run where one of them never ends, even one that never gives its thread back.
import { parentPort, workerData } from 'node:worker_threads'

const { ended, limitMs } = workerData
const count = new Int32Array(ended)

parentPort.on('message', ({ at, trial }) => {
  if (Atomics.wait(count, 0, at, limitMs) !== 'timed-out') return
  process.stderr.write(`HANG: ${trial}: no end within ${limitMs / 1000} seconds\n`)
  process.kill(process.pid, 'SIGKILL')
})
