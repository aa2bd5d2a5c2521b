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

const TOLD_ELSEWHERE = 0xffffffff
const unpack = (bytes: Uint8Array, left: number) => {
  const entry = listZipEntries(bytes)?.get('xl/workbook.xml')
  const unpacked = { bytes: 0 }
  return { unpacked, all: () => { for (const piece of unpackEntry(bytes, entry!, { left })) unpacked.bytes += piece.length } }
}

test('a workbook that is too large by its own word is refused before it is unpacked', () => {
  expect(readWorkbook(bomb(3_000_000), 'a.xlsx')).toEqual({ ok: false, error: { code: 'workbook-too-large', args: { megabytes: 2 } } })
  const { unpacked, all } = unpack(bomb(3_000_000), 2_000_000)
  expect(all).toThrow('workbook-too-large')
  expect(unpacked.bytes).toBe(0)
})

test('a zip bomb that claims to be small is given up where it holds more', () => {
  expect(readWorkbook(bomb(3_000_000, 9), 'a.xlsx')).toMatchObject({ ok: false, error: { code: 'workbook-damaged' } })
  const { unpacked, all } = unpack(bomb(60_000_000, 9), 2_000_000)
  expect(all).toThrow('workbook-damaged')
  expect(unpacked.bytes).toBe(0)
})

test('one that does not say its size is given up at the limit', () => {
  const { unpacked, all } = unpack(bomb(60_000_000, TOLD_ELSEWHERE), 1_000_000)
  expect(all).toThrow('workbook-too-large')
  expect(unpacked.bytes).toBeLessThanOrEqual(1_000_000)
})
