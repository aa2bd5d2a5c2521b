import { readTheme, type ChartTheme } from '../charts/theme.ts'

/** Root letter size in px on paper and in files, whatever the reader's screen has. */
const PAPER_SIZE = 16

function read(element: HTMLElement, size: number): ChartTheme {
  const style = getComputedStyle(element)
  return readTheme((property) => style.getPropertyValue(property).trim(), size)
}

/** The colours and letters of charts at a place of the page. */
export const themeOf = (element: HTMLElement): ChartTheme =>
  read(element, Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

/** The light colours, also where the screen is dark: for paper and for pictures that leave the screen. */
export function paperTheme(): ChartTheme {
  const probe = document.createElement('div')
  probe.dataset.scheme = 'light'
  document.body.append(probe)
  const theme = read(probe, PAPER_SIZE)
  probe.remove()
  // Faces stand inside an attribute of the SVG, which double quotes would end.
  return { ...theme, face: theme.face.replaceAll('"', "'") }
}

/** The colours of a place and letters of one size, for a chart that is scaled as a whole. */
export const stillTheme = (element: HTMLElement): ChartTheme => read(element, PAPER_SIZE)
