import { readSectionCodes } from './sections-of.ts'

/** The era's name for a fiscal year as sheets print it: 2022 → 令和4年度, 2019 → 令和元年度. */
function eraYear(year: number): string {
  const [era, count] = year >= 2019 ? ['令和', year - 2018] : ['平成', year - 1988]
  return `${era}${count === 1 ? '元' : count}年度`
}

/** 「令和4年度 施策評価 第6章」; the chapter only where all policies share one. */
export function defaultTitle(year: number, policyCodes: readonly string[]): string {
  const chapters = new Set(policyCodes.map((code) => readSectionCodes(code)[0]))
  const [chapter] = chapters
  const named = chapters.size === 1 && chapter !== undefined ? ` 第${chapter}章` : ''
  return `${eraYear(year)} 施策評価${named}`
}

/** An id from a file's name, in small Latin letters and digits; the year where the name holds none. */
export function defaultId(fileName: string | undefined, year: number): string {
  const stem = (fileName ?? '').replace(/\.[^.]*$/, '').normalize('NFKC').toLowerCase()
  const slug = stem.slice(0, 200).replace(/[^a-z0-9]+/g, '-').slice(0, 64).replace(/^-|-$/g, '')
  return slug === '' ? `round-${year}` : slug
}
