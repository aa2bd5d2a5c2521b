/** What the line under a chart says of one point, and which mark of the chart that is. */
export interface ReadoutPoint {
  readonly text: string
  readonly seriesId: string
  readonly dataIndex: number
}

/** Points in reading order, one list for each thing drawn. */
export interface ReadoutSeries {
  readonly name: string
  readonly points: readonly ReadoutPoint[]
}

/** What every figure says beside its picture. */
export interface FigureView {
  readonly id: string
  /** The finding, as a sentence. */
  readonly finding: string
  readonly summary: string
  /** Unit, period and source. */
  readonly meta: string
  readonly notes: readonly string[]
  readonly readouts: readonly ReadoutSeries[]
}
