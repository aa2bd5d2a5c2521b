import { strToU8, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import type * as Limits from '../../src/domain/file-limits.ts'
import { readWorkbook } from '../../src/tables/read-workbook.ts'
import { unpackEntry } from '../../src/tables/unpack-entry.ts'
import { listZipEntries } from '../../src/tables/zip-entries.ts'

vi.mock('../../src/domain/file-limits.ts', async (original) => {
  const { fileLimits } = await original<typeof Limits>()
  return { fileLimits: { ...fileLimits, unpackedBytes: 2_000_000 } }
})

const CENTRAL = 0x02014b50

/** Blanks, packed a thousandfold, in a zip whose directory claims nine bytes. */
function bomb(length: number): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8(' '.repeat(length)) }, { level: 9 })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === CENTRAL) view.setUint32(at + 24, 9, true)
  }
  return bytes
}

test('a zip bomb is given up at the limit, whatever size it claims', () => {
  expect(readWorkbook(bomb(3_000_000), 'a.xlsx')).toEqual({ ok: false, error: { code: 'workbook-too-large', args: { megabytes: 2 } } })
})

test('no more of a zip bomb is unpacked than one piece beyond the limit', () => {
  const bytes = bomb(60_000_000)
  const entry = listZipEntries(bytes)?.get('xl/workbook.xml')
  let unpacked = 0
  expect(() => {
    for (const piece of unpackEntry(bytes, entry!, { left: 1_000_000 })) unpacked += piece.length
  }).toThrow('workbook-too-large')
  expect(unpacked).toBeLessThanOrEqual(1_000_000)
})
