/**
 * The JSON snapshot: one evaluation round of a municipality, whole or a chapter of it.
 * Years are Gregorian integers, money is in `costUnit`, a missing figure is null and never 0.
 */

/** [source id, line, column], both 1-based; a column counts UTF-16 units, a tab is one. */
export type At = readonly [source: string, line: number, column: number]

export type IndicatorBasis = 'actual' | 'estimate'
export type CostBasis = 'settled' | 'estimate' | 'budget'
export type Direction = 'up' | 'down' | 'unknown'
export type DirectionBasis = 'inferred' | 'confirmed'
export type TargetKind = 'reach' | 'level' | 'unconfirmed'

/** A printed value. `raw` keeps what was printed: "-" and "—" not stated, "" blank, "0" zero. */
export interface Stated<B extends string> {
  readonly year: number
  readonly basis: B
  readonly value: number | null
  readonly raw?: string
  readonly at?: At
}

export interface Target {
  readonly year: number
  readonly value: number | null
  readonly raw?: string
  readonly at?: At
}

export interface Indicator {
  readonly no: number
  readonly name: string
  readonly unit: string
  readonly description: string
  /** 【まち・ひと・しごと】 stands above it. */
  readonly strategic: boolean
  /** （累計） stood in its name. */
  readonly cumulative: boolean
  readonly direction: Direction
  readonly directionBasis: DirectionBasis
  readonly targetKind: TargetKind
  readonly figures: readonly Stated<IndicatorBasis>[]
  readonly target: Target
}

export interface Project {
  readonly no: number
  readonly name: string
  readonly relisted: boolean
  readonly costs: readonly Stated<CostBasis>[]
  readonly outlook: string
}

/** A rating of the department as printed: rank, label and its words. `rating` is null where none was marked. */
export interface Rating {
  readonly rating: number | null
  readonly label: string
  readonly basis: string
  /** What stood there when it was not the number itself (B, 順調). */
  readonly printed?: string
}

export interface Progress extends Rating {
  readonly externalFactors: string
}

export interface RatingScale {
  readonly best: number
  readonly worst: number
  /** The rating from which downwards a policy counts as delayed; null where the scale has no such level. */
  readonly delayedFrom: number | null
  readonly labels: readonly { readonly rating: number; readonly label: string }[]
}

export interface Policy {
  readonly municipality?: string | null
  readonly code: string
  readonly name: string
  readonly leadDepartment: string
  readonly relatedDepartments: readonly string[]
  readonly vision: string
  readonly strategyGoal: string | null
  readonly indicators: readonly Indicator[]
  readonly activities: { readonly new: readonly string[]; readonly continuing: readonly string[] }
  readonly thirdPartyOpinions: string
  readonly progress: Progress
  readonly necessity: Rating
  readonly projects: readonly Project[]
  readonly statedTotals: readonly Stated<CostBasis>[]
  readonly costTrend: readonly Stated<CostBasis>[]
  readonly issues: string
  readonly plans: string
  readonly roles: string
  readonly summary: string
  readonly textAt: Readonly<Record<string, At>>
  readonly at?: At
}

export type Severity = 'error' | 'warning' | 'info'

export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly at?: At
  readonly args: Readonly<Record<string, string | number>>
}

export interface Source {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly lines: number
  /** The whole text; left out where the round points to its file. */
  readonly text?: string
}

export interface Section {
  readonly code: string
  readonly name: string | null
}

export interface Snapshot {
  readonly format: 'miharashi-snapshot'
  readonly version: 1
  readonly id: string
  readonly municipality: string
  readonly title: string
  readonly evaluationYear: number
  readonly targetYear: number
  readonly costUnit: 'thousandYen'
  readonly createdAt?: string
  /** Of a generator, not of any document. */
  readonly madeUp?: true
  readonly sources: readonly Source[]
  readonly ratingScales: { readonly progress: RatingScale; readonly necessity: RatingScale }
  readonly sections: readonly Section[]
  readonly policies: readonly Policy[]
  readonly diagnostics: readonly Diagnostic[]
}
