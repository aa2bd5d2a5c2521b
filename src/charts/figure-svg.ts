import { dropIllegal, escapeXml } from '../domain/xml-text.ts'
import type { ChartTheme } from './theme.ts'
import { wrapText } from './wrap.ts'

/** What a picture says beside its chart, since it is seen without the page. */
export interface FigureWords {
  readonly title: string
  /** Unit, period, source, conditions, date; one line each, wrapped where they are long. */
  readonly lines: readonly string[]
}

export interface DrawnChart {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const EDGE = 16
const LEADING = 1.5

function writeLines(lines: readonly string[], top: number, size: number, style: string): string {
  return lines.map((line, at) =>
    `<text x="${EDGE}" y="${top + size + at * size * LEADING}" font-size="${size}" ${style}>${escapeXml(line)}</text>`).join('')
}

/**
 * A chart with its title over it and its words under it, as one SVG on white.
 * @param chart drawn with the theme's light colours
 * @returns a whole file; sizes in px, texts escaped
 */
export function composeFigureSvg(chart: DrawnChart, words: FigureWords, theme: Pick<ChartTheme, 'face' | 'text' | 'second' | 'panel' | 'size'>): string {
  const small = theme.size
  const large = theme.size * 1.3
  const title = wrapText(words.title, chart.width / large)
  const lines = words.lines.flatMap((line) => wrapText(line, chart.width / small))
  const chartTop = EDGE + title.length * large * LEADING + 8
  const linesTop = chartTop + chart.height + 8
  const width = Math.ceil(chart.width + 2 * EDGE)
  const height = Math.ceil(linesTop + lines.length * small * LEADING + EDGE)
  return dropIllegal([
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(theme.face)}">`,
    `<title>${escapeXml(words.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${escapeXml(theme.panel)}"/>`,
    writeLines(title, EDGE, large, `font-weight="700" fill="${escapeXml(theme.text)}"`),
    chart.svg.replace('<svg ', `<svg x="${EDGE}" y="${chartTop}" `),
    writeLines(lines, linesTop, small, `fill="${escapeXml(theme.second)}"`),
    '</svg>\n',
  ].join(''))
}
