import { isTableSource } from '../domain/source-id.ts'

/** シート本文: the place looked at, and the words marked there. */
export interface PlaceParameters {
  /** Words to mark in the sheet's text; on the search page, what is searched for. They choose nothing. */
  readonly words: string
  /** 1-based; null where the address names none. */
  readonly line: number | null
  readonly column: number | null
  /** The table looked at; null for the policy's document or first table. */
  readonly source: string | null
}

export const DEFAULT_PLACE: PlaceParameters = { words: '', line: null, column: null, source: null }

const PLACE = /^[1-9]\d{0,8}$/

/** @param drop told of each value that can be no line, column or table */
export function decodePlaceParameters(query: Readonly<Record<string, string>>, drop: (parameter: string, value: string) => void): PlaceParameters {
  const place = (parameter: string): number | null => {
    const value = query[parameter] ?? ''
    if (PLACE.test(value)) return Number(value)
    if (value !== '') drop(parameter, value)
    return null
  }
  const source = query.src ?? ''
  if (source !== '' && !isTableSource(source)) drop('src', source)
  return { words: (query.words ?? '').trim(), line: place('line'), column: place('col'), source: isTableSource(source) ? source : null }
}

export function encodePlaceParameters({ words, line, column, source }: PlaceParameters): Record<string, string> {
  return {
    ...(words === '' ? {} : { words }),
    ...(line === null ? {} : { line: String(line) }),
    ...(column === null ? {} : { col: String(column) }),
    ...(source === null ? {} : { src: source }),
  }
}

const SEARCH_PATH = '/search'
type Query = Readonly<Record<string, string>>

/** A page's address as the state reads it: on the search page `q` is searched for and is no condition that other pages keep. */
export function readPageQuery(path: string, query: Query): Query {
  if (path !== SEARCH_PATH) return query
  const { q = '', ...rest } = query
  return { ...rest, words: q }
}

/** The other way round: the query to be written for a page. */
export function writePageQuery(path: string, query: Query): Record<string, string> {
  if (path !== SEARCH_PATH) return { ...query }
  const { words, ...rest } = query
  return words === undefined ? rest : { ...rest, q: words }
}
