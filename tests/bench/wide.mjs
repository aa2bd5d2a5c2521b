// Targets 12 and 14, and what the nation weighs: changes of the filter with all of it open, and a million points, in the real browser.
import { withModules } from './modules.mjs'
import { atLeast, atMost, row } from './table.mjs'

const THROTTLE = 4

export const wideRows = () => withModules(async (load) => {
  const { measureWideChanges } = await load('wide-changes.ts')
  const { measureScatter } = await load('scatter.ts')
  const scatter = await measureScatter()
  const { byRate, longTasks, longest, memory } = await measureWideChanges([1, THROTTLE])
  const [full, slow] = [byRate.get(1), byRate.get(THROTTLE)]
  return [
    atMost('12', 'nation open: filter change to every picture of the first screen', full.all, 16, 'ms'),
    atMost('12', `the same at ${THROTTLE} × throttle, the touched one`, slow.first, 33, 'ms'),
    atMost('12', `the same at ${THROTTLE} × throttle, all`, slow.all, 66, 'ms'),
    atLeast('14', `a million points as a density (${scatter.ours.toFixed(1)} ms) against the large scatter of ECharts (${scatter.peer.toFixed(0)} ms)`, scatter.peer / scatter.ours, 100),
    row('–', `nation open: tasks above 50 ms in ten filter changes (longest ${longest.toFixed(0)} ms)`, '0', String(longTasks), longTasks === 0),
    row('–', 'nation open: memory of the scripts', 'told', `${(memory / 1e6).toFixed(0)} MB`, true),
  ]
})
