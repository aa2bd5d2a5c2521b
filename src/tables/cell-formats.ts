import { readPart, type Package } from './workbook-parts.ts'

/** What a cell's number format makes of its number; a percentage is shown with so many decimals. */
export type NumberKind = 'plain' | 'date' | { readonly percentDecimals: number }

/** Numbers of formats that every workbook knows without naming them; 27–36 and 50–58 are dates in Japanese and other East Asian versions. */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)
const builtInPercents: ReadonlyMap<number, NumberKind> = new Map([[9, { percentDecimals: 0 }], [10, { percentDecimals: 2 }]])

/** A format of elapsed hours ([h]:mm) is a number of days, not a date. */
const elapsed = /\[(?:h+|m+|s+)\]/i

/** The kind of a format as it is written: `yyyy/m/d`, `[$-411]ggge"年"m"月"d"日"`, `0.0%`. */
function readNumberKind(code: string): NumberKind {
  const [first = ''] = code.split(';')
  if (elapsed.test(first)) return 'plain'
  const signs = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/general|e[+-]/gi, '')
  if (/[ymdhse]/i.test(signs)) return 'date'
  return signs.includes('%') ? { percentDecimals: /\.([0#?]+)/.exec(signs)?.[1]?.length ?? 0 } : 'plain'
}

/** The kind of each cell style by its place. @throws WorkbookRefused */
export function readCellFormats(file: Package, path: string | null): readonly NumberKind[] {
  const kinds: NumberKind[] = []
  if (path === null || !file.entries.has(path)) return kinds
  const own = new Map<number, NumberKind>()
  let inStyles = false
  readPart(file, path, {
    open(name, { numFmtId, formatCode }) {
      const id = Number(numFmtId ?? 0)
      if (name === 'numFmt') own.set(id, readNumberKind(formatCode ?? ''))
      else if (name === 'cellXfs') inStyles = true
      else if (name === 'xf' && inStyles) {
        kinds.push(own.get(id) ?? builtInPercents.get(id) ?? (isBuiltInDate(id) ? 'date' : 'plain'))
      }
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false
    },
  })
  return kinds
}
