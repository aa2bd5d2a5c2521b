/** The colours and letters of charts, read off the page so that one place defines them. */
export interface ChartTheme {
  readonly face: string
  readonly size: number
  readonly text: string
  readonly second: string
  readonly panel: string
  readonly grid: string
  readonly edge: string
  readonly series: string
  readonly total: string
  readonly fund: string
  readonly fundEdge: string
  readonly oneOff: string
  readonly decrease: string
  readonly guide: string
  readonly target: string
  readonly select: string
}

/**
 * @param read gives the value of a custom property of the page
 * @param size root letter size in px; charts use 14/16 of it for ticks
 */
export function readTheme(read: (property: string) => string, size: number): ChartTheme {
  return {
    face: read('--face'), size: (size * 14) / 16,
    text: read('--text'), second: read('--text-second'), panel: read('--panel'), grid: read('--grid'), edge: read('--edge-control'),
    series: read('--series'), total: read('--total'), fund: read('--fund'), fundEdge: read('--fund-edge'), oneOff: read('--increase'), decrease: read('--decrease'),
    guide: read('--guide'), target: read('--target'), select: read('--select'),
  }
}
