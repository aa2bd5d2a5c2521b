import type { RawCell } from './raw-table.ts'
import { readNumberCell, valueOf, type NumberIssue } from './read-number.ts'

/** Units that stand behind a number without changing what it is worth; any other word is not taken for one. */
const UNITS = new Set([
  ...['%', '‰', '人', '名', '千人', '万人', '件', '千件', '回', '箇所', 'か所', 'ヶ所', 'カ所', 'ケ所', 'ヵ所', '団体', '世帯', '台', '個', '冊', '点', '円', '千円', '百万円', '億円', '万円'],
  ...['t', 'トン', 'kg', 'g', 'km', 'm', 'cm', '㎞', '㎏', '㎡', 'm2', 'ha', 'ヘクタール', 'L', 'kl', 'm3', '㎥', 'kWh', 'MWh', 'kW', '℃', '日', '時間', '分', '秒', '年', '月', 'か月', 'ヶ月', '歳'],
  ...['校', '園', '施設', '戸', '棟', '組', '社', '店', '店舗', '本', '頭', '匹', '枚', '通', '隊', '艘', '隻', '床', '席', '室', '区画', '区', '地区', '路線', '便', '位', '票', '票数', '講座', '教室', '事業', '事業所', '項目', '種類', '品目', 'ポイント', 'pt', '倍', '割', '人/日', '回/年'],
])

/** A cell of an indicator. */
export interface ValueCell {
  readonly raw: string
  readonly value: number | null
  readonly issue: NumberIssue | null
  /** The unit printed in the cell, where the indicator states none. */
  readonly unit: string
  /** A target with a bound, of which the number was taken: 80以上 is 80. */
  readonly bounded: boolean
}

const unitKey = (unit: string): string => unit.normalize('NFKC').replace(/\s+/g, '')

/**
 * The value of an indicator's cell in the indicator's own unit.
 * @param unit of the indicator; '' where none is stated, so that a usual one may stand in the cell
 * @param purpose a bound (80以上) is a target's own value, but no actual value
 */
export function readValueCell(cell: RawCell, unit: string, purpose: 'figure' | 'target'): ValueCell {
  const { raw, number, issue } = readNumberCell(cell)
  const missing = (reason: NumberIssue | null): ValueCell => ({ raw, value: null, issue: reason, unit: '', bounded: false })
  if (number === null) return missing(issue)
  if (number.bounded && purpose === 'figure') return missing('cell-bound')
  const suffix = unitKey(number.suffix)
  const stated = unitKey(unit)
  if (suffix !== '' && stated !== '' && suffix !== stated) return missing('cell-other-unit')
  if (suffix !== '' && stated === '' && !UNITS.has(number.suffix)) return missing('cell-not-number')
  return { raw, value: valueOf(number), issue: null, unit: stated === '' ? suffix : '', bounded: number.bounded }
}
