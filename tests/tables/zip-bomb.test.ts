import { expect, test, vi } from 'vitest'
import type * as Limits from '../../src/domain/file-limits.ts'
import { readWorkbook } from '../../src/tables/read-workbook.ts'
import { unpackEntry } from '../../src/tables/unpack-entry.ts'
import { listZipEntries } from '../../src/tables/zip-entries.ts'
import { bomb } from './bomb.ts'

vi.mock('../../src/domain/file-limits.ts', async (original) => {
  const { fileLimits } = await original<typeof Limits>()
  return { fileLimits: { ...fileLimits, unpackedBytes: 2_000_000 } }
})

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
