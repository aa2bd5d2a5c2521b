import { ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { createApp, h, shallowRef } from 'vue'
import { fiscalYear } from '../../../src/domain/units.ts'
import { rollDice } from '../../../src/made-up/dice.ts'
import DensityPicture from '../../../src/components/DensityPicture.vue'
import { buildDensity, type DensityView } from '../../../src/view/wide/density.ts'

use([ScatterChart, GridComponent, CanvasRenderer])

/** ms from the data to a picture of them that is laid out or painted, by turns. */
export interface ScatterBench {
  readonly ours: () => Promise<number>
  readonly peer: () => Promise<number>
}

const POINTS = 1_000_000
const years = [2021, 2022].map((year) => ({ year: fiscalYear(year), label: `R${year - 2018}`, basis: 'settled' as const, estimate: false }))

function makeAmounts(seed: number): Float64Array {
  const dice = rollDice(seed)
  return Float64Array.from({ length: POINTS * 2 }, () => Math.round(Math.exp(9 + 1.6 * dice.normal())) + 1)
}

const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve) })
const points = Uint32Array.from({ length: POINTS }, (_, at) => at)
const turns = [makeAmounts(1), makeAmounts(2)]
const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body

const view = shallowRef<DensityView | null>(null)
createApp({ render: () => (view.value ? h(DensityPicture, { view: view.value, chosen: null }) : null) }).mount('#ours')
let drawn = 0
async function ours(): Promise<number> {
  const amounts = turns[drawn++ % turns.length] ?? new Float64Array()
  await frame()
  const started = performance.now()
  view.value = buildDensity({ amounts, years: 2, x: 0, y: 1, points }, years, 'k')
  await Promise.resolve()
  element('ours').getBoundingClientRect()
  return performance.now() - started
}

const chart = init(element('peer'), null, { renderer: 'canvas' })
async function peer(): Promise<number> {
  const data = turns[drawn++ % turns.length] ?? new Float64Array()
  await frame()
  const started = performance.now()
  chart.setOption({ animation: false, grid: {}, xAxis: { type: 'log' }, yAxis: { type: 'log' }, series: [{ id: 'points', type: 'scatter', large: true, largeThreshold: 0, progressive: 0, symbolSize: 2, data }] })
  chart.getZr().flush()
  return performance.now() - started
}

Object.assign(window, { scatter: { ours, peer } satisfies ScatterBench })
