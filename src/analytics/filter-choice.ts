import type { AttainmentState } from './attainment.ts'
import type { PointCode } from './points.ts'

/** What the reader has chosen; an empty list chooses everything. Several options of one facet are or, facets are and. */
export interface Filter {
  /** Beginnings of policy codes: 章 or 節. */
  readonly sections: readonly string[]
  readonly departments: readonly string[]
  /** True: `departments` also finds policies where they are 関連課. */
  readonly related: boolean
  /** 0 = unrated. */
  readonly progress: readonly number[]
  readonly states: readonly AttainmentState[]
  /** 0 = unrated. */
  readonly necessity: readonly number[]
  readonly outlooks: readonly string[]
  /** Words apart by blanks; all must be found. */
  readonly text: string
  readonly points: readonly PointCode[]
  /** False: 積立 rows are left out of rows and totals. */
  readonly reserve: boolean
  /** False: 選挙・周年 rows are left out of rows and totals. */
  readonly oneOff: boolean
  readonly municipalities: readonly string[]
}

export const EMPTY_FILTER: Filter = {
  sections: [],
  departments: [],
  related: false,
  progress: [],
  states: [],
  necessity: [],
  outlooks: [],
  text: '',
  points: [],
  reserve: true,
  oneOff: true,
  municipalities: [],
}
