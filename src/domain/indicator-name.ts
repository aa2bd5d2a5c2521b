export interface IndicatorName {
  readonly name: string
  readonly unit: string
  readonly cumulative: boolean
}

const cumulativeMark = /\s*[（(]\s*累計\s*[）)]/
const longestUnit = 12

/** The text in a name's last parentheses, of either width, when they end it. */
function readUnit(name: string): { rest: string; unit: string } {
  const close = name.at(-1)
  const open = close === '）' || close === ')' ? Math.max(name.lastIndexOf('（'), name.lastIndexOf('(')) : -1
  const unit = open < 0 ? '' : name.slice(open + 1, -1).normalize('NFKC').trim()
  if (open <= 0 || unit === '' || unit.length > longestUnit) return { rest: name, unit: '' }
  return { rest: name.slice(0, open).trimEnd(), unit }
}

/** Takes the mark of cumulation and the unit off a printed indicator name; a unit's width is evened (％ is %). */
export function readIndicatorName(printed: string): IndicatorName {
  const name = printed.trim()
  if (name.length > 400) return { name, unit: '', cumulative: false }
  const plain = name.replace(cumulativeMark, '')
  const { rest, unit } = readUnit(plain)
  return { name: rest, unit, cumulative: plain !== name }
}
