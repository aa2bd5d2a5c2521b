import { strFromU8, unzipSync } from 'fflate'

export interface ReadSheet {
  readonly name: string
  /** By row and column; null where the file has no cell. */
  readonly rows: readonly (readonly (number | string | null)[])[]
  readonly formulas: number
}

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')

const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/.exec(reference)?.[0] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function readRows(xml: string, shared: readonly string[]): (number | string | null)[][] {
  return [...xml.matchAll(/<row[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, inside = '']) => {
    const row: (number | string | null)[] = []
    for (const [, attributes = '', content = ''] of inside.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const at = columnOf(/\br="([^"]+)"/.exec(attributes)?.[1] ?? 'A1')
      const value = /<v[^>]*>(.*?)<\/v>/s.exec(content)?.[1]
      const inline = /<t[^>]*>(.*?)<\/t>/s.exec(content)?.[1]
      const type = /\bt="([^"]+)"/.exec(attributes)?.[1] ?? 'n'
      while (row.length <= at) row.push(null)
      row[at] = inline !== undefined ? unescape(inline) : value === undefined ? null : type === 's' ? (shared[Number(value)] ?? null) : Number(value)
    }
    return row
  })
}

/** Reads a workbook apart from the library that wrote it: sheets in their order, cells by type. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes)
  const text = (path: string): string => (files[path] ? strFromU8(files[path]) : '')
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)]
    .map(([, inside = '']) => unescape([...inside.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((part) => part[1]).join('')))
  const names = [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*name="([^"]+)"/g)].map((found) => unescape(found[1] ?? ''))
  return names.map((name, at) => {
    const xml = text(`xl/worksheets/sheet${at + 1}.xml`)
    return { name, rows: readRows(xml, shared), formulas: xml.match(/<f[\s>/]/g)?.length ?? 0 }
  })
}
