/** What is read from one evaluation sheet, before a source id, a round or a direction is known. */

/** [line, column], both 1-based in the document as given; a column counts UTF-16 units, a tab is one. */
export type Place = readonly [line: number, column: number]

export type FigureBasis = 'actual' | 'estimate'
export type AmountBasis = 'settled' | 'estimate' | 'budget'

/** A cell as printed: `raw` is trimmed of spaces only; `value` is null for a dash, a blank and what cannot be read. */
export interface ParsedFigure<B extends string> {
  readonly year: number
  readonly basis: B
  readonly value: number | null
  readonly raw: string
  readonly at: Place
}

export type ParsedTarget = Omit<ParsedFigure<string>, 'basis'>

export interface ParsedIndicator {
  /** The printed slot (指標 2 is 2, also when slot 1 is empty). */
  readonly no: number
  readonly name: string
  readonly unit: string
  readonly description: string
  readonly strategic: boolean
  readonly cumulative: boolean
  readonly figures: readonly ParsedFigure<FigureBasis>[]
  /** null where no target column was printed; a dash in the column gives a target with value null. */
  readonly target: ParsedTarget | null
}

export interface ParsedRating {
  readonly rating: number | null
  readonly label: string
  /** What was marked, where it was not the rank itself (a letter, a word). */
  readonly printed?: string
  /** Ends of the printed scale as ranks, higher is better; null where no scale was printed. */
  readonly scale: { readonly best: number; readonly worst: number } | null
  readonly basis: string
}

export interface ParsedProgress extends ParsedRating {
  readonly externalFactors: string
}

export interface ParsedProject {
  readonly no: number
  readonly name: string
  readonly relisted: boolean
  readonly costs: readonly ParsedFigure<AmountBasis>[]
  readonly outlook: string
}

export interface ParsedSheet {
  readonly code: string
  readonly name: string
  readonly leadDepartment: string
  readonly relatedDepartments: readonly string[]
  readonly vision: string
  readonly strategyGoal: string | null
  readonly indicators: readonly ParsedIndicator[]
  readonly activities: { readonly new: readonly string[]; readonly continuing: readonly string[] }
  readonly thirdPartyOpinions: string
  readonly progress: ParsedProgress
  readonly necessity: ParsedRating
  readonly projects: readonly ParsedProject[]
  readonly statedTotals: readonly ParsedFigure<AmountBasis>[]
  readonly costTrend: readonly ParsedFigure<AmountBasis>[]
  readonly issues: string
  readonly plans: string
  readonly roles: string
  readonly summary: string
  /** Where each text block that is not blank begins, by its key ("vision", "progress.basis", "projects.12.name"). */
  readonly textAt: Readonly<Record<string, Place>>
  readonly at: Place
}

/** Where texts found on a sheet are noted while it is read. */
export type TextPlaces = Record<string, Place>
