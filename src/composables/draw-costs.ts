import { buildCostTrendSvg } from '../charts/cost-trend.ts'
import { buildCostYearsSvg } from '../charts/cost-years.ts'
import type { CostTrendView } from '../view/cost-trend.ts'
import type { CostYearsView } from '../view/cost-years.ts'
import { svgDrawing, type Drawing } from './drawing.ts'

/** Only what is drawn makes another picture, not the words and the table beside it. */
export const drawCostYears = ({ years, layers, totals }: CostYearsView): Drawing => svgDrawing({ years, layers, totals }, buildCostYearsSvg)

export const drawCostTrend = ({ scale, series }: CostTrendView): Drawing => svgDrawing({ scale, series }, buildCostTrendSvg)
