import { csvFormatRows } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileTable } from '../../src/domain/file-table.ts'
import { buildRound } from '../../src/intake/build-round.ts'
import { readAll } from '../../src/intake/read-all.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { writeTablesXlsx } from '../../src/tables/xlsx.ts'
import { writeTidy } from '../../src/tables/write-tidy.ts'
import { randomRound } from '../tables/random-round.ts'
import { withoutPlaces } from '../tables/table-builders.ts'
import { hash } from './builders.ts'
import { encodeByTable, encodeUtf16, encodeUtf8 } from './encode-text.ts'

const RUNS = 25

/** What a city's files become, through everything that reads them. */
async function read(files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]): Promise<Snapshot> {
  const { tables, refused } = await readAll(files, hash, () => undefined)
  expect(refused).toEqual([])
  const built = await buildRound(tables!, tables!.guess, hash, () => undefined)
  if (built.kind !== 'round') throw new Error(JSON.stringify(built))
  return built.round.snapshot
}

const toCsv = ({ headings, rows }: FileTable): string => csvFormatRows([headings, ...rows].map((row) => row.map((cell) => String(cell ?? ''))))
/** The cubic metre in one letter is in no Japanese table of letters of the time. */
const fits = (round: Snapshot): boolean => !JSON.stringify(round).includes('㎥')
const ENCODINGS = [
  ['UTF-8', encodeUtf8, () => true], ['UTF-8 with its mark', (text: string) => encodeUtf8(`\ufeff${text}`), () => true],
  ['UTF-16', (text: string) => encodeUtf16(text, true), () => true], ['Shift_JIS', (text: string) => encodeByTable(text, 'shift_jis'), fits],
] as const

describe('a round written in the tidy form', () => {
  test.each(ENCODINGS)('as CSV files in %s comes back as itself', async (_, encode, writable) => {
    await fc.assert(fc.asyncProperty(randomRound.filter(writable), async (round) => {
      const files = writeTidy(round).map((table) => ({ name: `${table.title}.csv`, bytes: encode(toCsv(table)) }))
      expect(withoutPlaces(await read(files))).toEqual(withoutPlaces(round))
    }), { numRuns: RUNS })
  })

  test('as a workbook comes back as itself', async () => {
    await fc.assert(fc.asyncProperty(randomRound, async (round) => {
      const bytes = new Uint8Array(await (await writeTablesXlsx(writeTidy(round))).arrayBuffer())
      expect(withoutPlaces(await read([{ name: '評価.xlsx', bytes }]))).toEqual(withoutPlaces(round))
    }), { numRuns: RUNS })
  })
})
