import { buildIndicatorOption } from '../charts/indicator-track.ts'
import type { DeckBody } from '../view/deck.ts'
import { drawCostYears } from './draw-costs.ts'
import { libraryDrawing, type Drawing } from './drawing.ts'

/** The drawing of a screen's picture; null where it has none that a chart draws. */
export function drawDeck(body: DeckBody): Drawing | null {
  if (body.kind === 'cost') return drawCostYears(body.cost)
  return body.kind === 'policies' && body.figure ? libraryDrawing(body.figure, buildIndicatorOption) : null
}
