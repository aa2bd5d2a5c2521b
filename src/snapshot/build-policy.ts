import type { ParsedFigure, ParsedIndicator, ParsedRating, ParsedSheet, Place } from '../sheet/types.ts'
import { inferDirection } from './infer-direction.ts'
import type { At, Indicator, Policy, Rating, Stated, Target } from './types.ts'

function placed(source: string, [line, column]: Place): At {
  return [source, line, column]
}

function buildFigure<B extends string>(source: string, figure: ParsedFigure<B>): Stated<B> {
  const { year, basis, value, raw, at } = figure
  return { year, basis, value, raw, at: placed(source, at) }
}

function buildTarget(source: string, indicator: ParsedIndicator, targetYear: number): Target {
  if (!indicator.target) return { year: targetYear, value: null }
  const { year, value, raw, at } = indicator.target
  return { year, value, raw, at: placed(source, at) }
}

function buildIndicator(source: string, indicator: ParsedIndicator, targetYear: number): Indicator {
  const { no, name, unit, description, strategic, cumulative } = indicator
  return {
    no, name, unit, description, strategic, cumulative,
    direction: inferDirection(indicator.figures, indicator.target?.value ?? null),
    directionBasis: 'inferred',
    targetKind: 'unconfirmed',
    figures: indicator.figures.map((figure) => buildFigure(source, figure)),
    target: buildTarget(source, indicator, targetYear),
  }
}

function buildRating({ rating, label, basis, printed }: ParsedRating): Rating {
  return { rating, label, basis, ...(printed === undefined ? {} : { printed }) }
}

/**
 * A policy of the snapshot from its sheet.
 * @param source id of the document it was read from
 * @param targetYear the round's target year, for an indicator that prints none
 */
export function buildPolicy(source: string, sheet: ParsedSheet, targetYear: number): Policy {
  const amounts = (figures: ParsedSheet['statedTotals']): Policy['statedTotals'] =>
    figures.map((figure) => buildFigure(source, figure))
  const { code, name, leadDepartment, relatedDepartments, vision, strategyGoal } = sheet
  const { activities, thirdPartyOpinions, issues, plans, roles, summary } = sheet
  return {
    code, name, leadDepartment, relatedDepartments, vision, strategyGoal,
    indicators: sheet.indicators.map((indicator) => buildIndicator(source, indicator, targetYear)),
    activities,
    thirdPartyOpinions,
    progress: { ...buildRating(sheet.progress), externalFactors: sheet.progress.externalFactors },
    necessity: buildRating(sheet.necessity),
    projects: sheet.projects.map((project) => ({
      no: project.no, name: project.name, relisted: project.relisted, costs: amounts(project.costs), outlook: project.outlook,
    })),
    statedTotals: amounts(sheet.statedTotals),
    costTrend: amounts(sheet.costTrend),
    issues, plans, roles, summary,
    textAt: Object.fromEntries(Object.entries(sheet.textAt).map(([key, at]) => [key, placed(source, at)])),
    at: placed(source, sheet.at),
  }
}
