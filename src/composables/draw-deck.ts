import { buildCostYearsOption } from '../charts/cost-years.ts'
import { buildIndicatorOption } from '../charts/indicator-track.ts'
import type { DeckBody } from '../view/deck.ts'
import { drawing, type BuildOption } from './use-chart.ts'

/** The drawing of a screen's picture; null where it has none that a chart draws. */
export function drawDeck(body: DeckBody): BuildOption | null {
  if (body.kind === 'cost') return drawing(body.cost, buildCostYearsOption)
  return body.kind === 'policies' && body.figure ? drawing(body.figure, buildIndicatorOption) : null
}
