/** 和暦のみ, 和暦と西暦, 西暦のみ. */
export type YearStyle = 'era' | 'both' | 'western'

const ERAS = [
  { letter: 'R', name: '令和', first: 2019 },
  { letter: 'H', name: '平成', first: 1989 },
  { letter: 'S', name: '昭和', first: 1926 },
] as const

function eraOf(year: number): { letter: string; name: string; count: number } {
  const era = ERAS.find((candidate) => year >= candidate.first)
  return era ? { letter: era.letter, name: era.name, count: year - era.first + 1 } : { letter: '', name: '', count: year }
}

/** R2 for 2020; the western year where that is the reader's wish. */
export function formatYear(year: number, style: YearStyle = 'era'): string {
  if (style === 'western') return String(year)
  const era = eraOf(year)
  return `${era.letter}${era.count}`
}

/** R4（2022）年度, 令和4年度 or 2022年度. */
export function formatFiscalYear(year: number, style: YearStyle = 'both'): string {
  if (style === 'western') return `${year}年度`
  return style === 'both' ? `${formatYear(year)}（${year}）年度` : `${formatYear(year)}年度`
}

/** 令和4年度, as documents write it; the first year of an era is 元年度. */
export function formatEraYear(year: number): string {
  const era = eraOf(year)
  return `${era.name}${era.count === 1 && era.name ? '元' : era.count}年度`
}

/** The two lines of an axis label. */
export function yearLines(year: number, style: YearStyle): readonly string[] {
  return style === 'both' ? [formatYear(year), String(year)] : [formatYear(year, style)]
}
