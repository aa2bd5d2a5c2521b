import { dsvFormat } from 'd3-dsv'
import { scanQuotes } from './scan-quotes.ts'

export type Separator = '\t' | ',' | ';'

const separators: readonly Separator[] = ['\t', ',', ';']
const sampleLength = 50_000
/** Of the records, so many must have the same number of fields for a text to count as a table by its content alone. */
const regular = 0.8

interface Fit {
  readonly separator: Separator
  /** Share of the records that have the most usual number of fields, 0 where that is one. */
  readonly share: number
  readonly records: number
  readonly columns: number
}

/** The beginning of a text, up to a line break. */
function takeSample(text: string): string {
  if (text.length <= sampleLength) return text
  const end = text.lastIndexOf('\n', sampleLength)
  return text.slice(0, end > 0 ? end : sampleLength)
}

/** The number that occurs most often; of several the largest. */
export function findMode(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort(([a, times], [b, often]) => often - times || b - a)[0]?.[0] ?? 0
}

function fit(sample: string, separator: Separator): Fit {
  const widths = dsvFormat(separator).parseRows(scanQuotes(sample, separator).text)
    .filter((row) => row.some((field) => field.trim() !== ''))
    .map((row) => row.length)
  const columns = findMode(widths)
  const usual = widths.filter((width) => width === columns).length
  return { separator, share: columns > 1 ? usual / widths.length : 0, records: usual, columns: widths[0] ?? 0 }
}

function findFit(text: string): Fit | null {
  const sample = takeSample(text)
  const fits = separators.map((separator) => fit(sample, separator)).filter(({ share }) => share > 0)
  return fits.sort((a, b) => b.share - a.share || b.columns - a.columns)[0] ?? null
}

/** The separator under which most records have the same number of fields; a comma where none parts anything. */
export const findSeparator = (text: string): Separator => findFit(text)?.separator ?? ','

/** Whether a text is a table by its content: at least two records, and nearly all of one width. */
export function looksDelimited(text: string): boolean {
  const found = findFit(text)
  return found !== null && found.records >= 2 && found.share >= regular
}
