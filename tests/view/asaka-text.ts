import { readFileSync } from 'node:fs'
import { indexLines } from '../../src/sheet/text-lines.ts'

const file = new URL('../../public/rounds/asaka-r4-chapter6.txt', import.meta.url)

/** The source document, line by line, as the app reads it. */
export function asakaLines(): readonly string[] {
  const index = indexLines(readFileSync(file, 'utf8'))
  return Array.from({ length: index.count }, (_, at) => index.line(at))
}
