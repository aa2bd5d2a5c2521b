/** One mark of a picture: of which series, and the how manieth. */
export interface Mark {
  readonly seriesId: string
  readonly dataIndex: number
}

/** What a picture tells of the pointer. */
export interface Pointing {
  readonly point: (mark: Mark) => void
  readonly pin: (mark: Mark) => void
}

/** A picture as it stands in an element. */
export interface Picture {
  /** Marks one, or none; drawn by the page's styles or the library. */
  highlight: (mark: Mark | null) => void
  dispose: () => void
}
