import { findYear, namesOneYear, readLabelKind } from '../domain/year-label.ts'
import { wordKey } from './cell-text.ts'
import type { ColumnBasis, Field } from './fields.ts'
import { findMeaning, type Meaning } from './field-words.ts'
import { findSourceUnit, type SourceUnit } from './money-units.ts'

/** What a heading says by itself, before the table around it is looked at. */
export interface HeadingReading {
  readonly meaning: Meaning | null
  readonly year: number | null
  /** The number of a year without its era: 4 of 4年度; which year it is, only its neighbours tell. */
  readonly eraless: number | null
  readonly basis: ColumnBasis | null
  readonly unit: SourceUnit | null
  /** 総コスト goes before 事業費 where both stand for one year: higher is nearer to the whole cost. */
  readonly rank: number
}

const nothing: HeadingReading = { meaning: null, year: null, eraless: null, basis: null, unit: null, rank: 0 }

/** Figures that are derived, or parts of a cost: never taken for the cost or the value themselves. */
const other = /率$|達成度|進捗率|前年|増減|差額|比較|伸び|割合|人件費|職員|人工|国庫|国費|県費|都費|府費|支出金|地方債|起債|一般財源|特定財源|その他|財源|うち|内訳|補正|流用|繰越|執行|単価|1人当|一人当|順位/
const bareYear = /(?:^|[^0-9])((?:19[5-9]|20[0-9])[0-9])(?:$|[^0-9])/
const eralessYear = /(^|[^0-9])([1-9]|[1-5][0-9]|6[0-4])年度/
const yearWords = /(?:令和|平成|昭和|R|H|S)(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2}|年度末?|年/gi
const kindWords = /最終|目標値?|見込[み額値]{0,2}|実績値?|実績額|決算額?|予算額?|当初|計画値|の|[()（）〔〕・/／.:：_-]/g
const costWords: Readonly<Record<string, number>> = {
  総コスト: 6, 総事業費: 5, トータルコスト: 6, コスト: 4, 事業費: 3, 経費: 2, 費用: 2, 直接事業費: 1, 金額: 2, 額: 2, 総額: 3, 歳出: 1, 歳出額: 1,
}
const valueWords = new Set(['', '値', '数値', '指標', '指標値', '成果指標', '活動指標', '現状', '現状値', '基準', '基準値'])
const unitWords = /[(（〔]?(?:単位[:：]?)?(?:百万円|千円|万円|億円|円)[)）〕]?$/

function yearIn(text: string): number | null {
  const upper = text.toUpperCase()
  const found = findYear(upper) ?? (bareYear.test(text) ? Number(bareYear.exec(text)?.[1]) : null)
  return found !== null && found >= 1950 && found <= 2100 && namesOneYear(upper) ? found : null
}

function costBasis(kind: ReturnType<typeof readLabelKind>): ColumnBasis | null {
  return kind === 'actual' ? 'settled' : kind === 'settled' || kind === 'estimate' || kind === 'budget' ? kind : null
}

function measure(field: Field, year: number | null, basis: ColumnBasis | null, unit: SourceUnit | null, rank = 0): HeadingReading {
  return { meaning: field, year, eraless: null, basis, unit, rank }
}

/** A heading with a year or a kind of amount. `unit` alone tells money from values where the words do not. */
function readMeasure(key: string, year: number | null, unit: SourceUnit | null): HeadingReading | null {
  const kind = readLabelKind(key)
  if (kind === 'plain' && year === null) return null
  const rest = key.replace(unitWords, '').replace(yearWords, '').replace(kindWords, '')
  if (other.test(key)) return { ...nothing, meaning: 'ignored', year }
  const rank = costWords[rest]
  const money = rank !== undefined || unit !== null || kind === 'settled' || kind === 'budget' || /決算見込|額$/.test(key)
  if (money && (rest === '' || rank !== undefined)) return kind === 'target' ? null : measure('amount', year, costBasis(kind), unit, rank ?? 2)
  if (!valueWords.has(rest)) return null
  if (kind === 'target') return measure('target', year, null, null)
  const basis = kind === 'estimate' ? 'estimate' : kind === 'actual' ? 'actual' : null
  return measure('value', year, basis, null)
}

/** Reads a heading, its rows joined: 令和4年度 over 決算額（千円）, R5予算, 施策名, 2022. */
export function readHeading(heading: string): HeadingReading {
  const key = wordKey(heading)
  if (key === '' || key.length > 80) return nothing
  const unit = findSourceUnit(key) ?? (/円$/.test(key) ? findSourceUnit(`単位:${/(百万円|千円|万円|億円|円)$/.exec(key)?.[0] ?? ''}`) : null)
  const year = yearIn(key)
  const known = year === null ? findMeaning(heading) : null
  if (known !== null && known !== 'amount') return { ...nothing, meaning: known, unit }
  const eraless = year === null ? eralessYear.exec(key)?.[2] : undefined
  // Read as with any other year; which one it is, comes later.
  const measured = eraless === undefined ? readMeasure(key.toUpperCase(), year, unit) : readMeasure(key.replace(eralessYear, '$12000年度').toUpperCase(), 2000, unit)
  if (measured !== null) return eraless === undefined ? measured : { ...measured, year: null, eraless: Number(eraless) }
  if (known === 'amount') return measure('amount', null, null, unit, costWords[key.replace(unitWords, '')] ?? 2)
  return { ...nothing, unit }
}
