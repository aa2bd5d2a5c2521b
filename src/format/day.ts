import { formatEraYear } from './year.ts'

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/
/** 令和 begins on the first of May; days before it are written with the western year. */
const FIRST_DAY = '2019-05-01'

/** 令和8年11月23日 for 2026-11-23; '' where no day is given. */
export function formatDay(day: string): string {
  const found = DAY.exec(day)
  if (!found) return ''
  const [, year = '', month = '', date = ''] = found
  const years = day < FIRST_DAY ? `${year}年` : formatEraYear(Number(year)).replace(/度$/, '')
  return `${years}${Number(month)}月${Number(date)}日`
}
