/** Size of a chart in px, and how much smaller it is shown. */
export interface ChartSpace {
  readonly width: number
  readonly height: number
  readonly zoom: number
}

/** What A4 leaves between its margins and a panel's edges; a page laid out for paper cannot be measured in time. */
const PAPER_WIDTH = 640
/** No chart may be taller than what is left of a page under a heading: it would be cut. */
const PAPER_HEIGHT = 900
/** Charts of a fixed height are lower on paper, so that their tables fit beside them on one page. */
const LOWER = 0.72
/** A picture of many small charts is drawn for a wider sheet and shown smaller, until it fits. */
const WIDER = [1, 1.5, 2, 3] as const

/** The space of a chart on A4. */
export function spaceOnPaper(height: number | ((width: number) => number)): ChartSpace {
  if (typeof height === 'number') return { width: PAPER_WIDTH, height: height * LOWER, zoom: 1 }
  const fits = WIDER.find((wider) => height(PAPER_WIDTH * wider) / wider <= PAPER_HEIGHT) ?? WIDER[WIDER.length - 1] ?? 1
  return { width: PAPER_WIDTH * fits, height: height(PAPER_WIDTH * fits), zoom: 1 / fits }
}

/** The space of a chart in an element of the screen. */
export const spaceOnScreen = (height: number | ((width: number) => number), width: number): ChartSpace =>
  ({ width, height: typeof height === 'number' ? height : height(width), zoom: 1 })
