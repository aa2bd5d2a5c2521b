import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { buildSnapshot } from '../../src/snapshot/build.ts'
import { refusal, taken } from './builders.ts'
import { encodeByTable, encodeUtf16, encodeUtf8 } from './encode-text.ts'

const name = 'asaka-r4-chapter6.txt'
const original = readFileSync(fileURLToPath(new URL(`../../public/rounds/${name}`, import.meta.url)), 'utf8')

const snapshotOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const { document, encoding } = await taken('document', name, bytes)
  return { encoding, json: JSON.stringify(buildSnapshot([document], { withText: true }).snapshot) }
}

describe('a copy of the source document in another encoding', () => {
  test.each([
    ['utf-8', encodeUtf8(original)],
    ['utf-16le', encodeUtf16(original, true)],
    ['utf-16be', encodeUtf16(original, false)],
    ['utf-16le', encodeUtf16(`\uFEFF${original}`, true)],
    ['utf-16be', encodeUtf16(`\uFEFF${original}`, false)],
    ['shift_jis', encodeByTable(original, 'shift_jis')],
    ['euc-jp', encodeByTable(original, 'euc-jp')],
  ])('gives the snapshot of the original, byte for byte: %s', async (encoding, bytes) => {
    const read = await snapshotOf(bytes)
    expect(read.encoding).toBe(encoding)
    expect(read.json === (await snapshotOf(encodeUtf8(original))).json).toBe(true)
  })

  test.each([
    ['a byte order mark', encodeUtf8(`\uFEFF${original}`), 'utf-8'],
    ['line breaks of Windows', encodeUtf8(original.replaceAll('\n', '\r\n')), 'utf-8'],
    ['line breaks of Windows in Shift_JIS', encodeByTable(original.replaceAll('\n', '\r\n'), 'shift_jis'), 'shift_jis'],
  ])('with %s has the same sheets and figures', async (_, bytes, encoding) => {
    const { document, encoding: found } = await taken('document', name, bytes)
    const own = await taken('document', name, encodeUtf8(original))
    const read = buildSnapshot([document]).snapshot
    const expected = buildSnapshot([own.document]).snapshot
    expect(found).toBe(encoding)
    expect(read?.policies.map(({ code, statedTotals }) => [code, statedTotals])).toEqual(expected?.policies.map(({ code, statedTotals }) => [code, statedTotals]))
    expect(read?.policies.flatMap(({ indicators, projects }) => [indicators, projects]).length).toBe(28)
    expect(JSON.stringify(read?.policies.map(({ projects }) => projects))).toBe(JSON.stringify(expected?.policies.map(({ projects }) => projects)))
  })

  test('with a byte order mark keeps it, and its hash is that of its bytes', async () => {
    const marked = await taken('document', name, encodeUtf8(`\uFEFF${original}`))
    const plain = await taken('document', name, encodeUtf8(original))
    expect(marked.document.text.charCodeAt(0)).toBe(0xfeff)
    expect(marked.document.sha256).not.toBe(plain.document.sha256)
  })
})

describe('a small table', () => {
  const table = '施策コード,施策名,担当課\n611,人権の尊重,総務課\n612,平和の推進,総務課\n'
  test.each([
    ['shift_jis', encodeByTable(table, 'shift_jis')], ['euc-jp', encodeByTable(table, 'euc-jp')],
    ['utf-16le', encodeUtf16(table, true)], ['utf-16be', encodeUtf16(table, false)],
  ])('is read in %s', async (encoding, bytes) => {
    const read = await taken('tables', 'a.csv', bytes)
    expect([read.encoding, read.tables[0]?.rows[1]]).toEqual([encoding, ['611', '人権の尊重', '総務課']])
  })

  test('with half-width kana is read in Shift_JIS', async () => {
    const read = await taken('tables', 'a.csv', encodeByTable('ｺｰﾄﾞ,ｼｾｻｸ\n611,ｼﾞﾝｹﾝ\n612,ﾍｲﾜ\n', 'shift_jis'))
    expect([read.encoding, read.tables[0]?.rows[0]]).toEqual(['shift_jis', ['ｺｰﾄﾞ', 'ｼｾｻｸ']])
  })
})

test('a text with a stray NUL is the text that it is', async () => {
  const { document, encoding } = await taken('document', name, encodeUtf8(original.replace('\n', '\0\n')))
  expect([encoding, document.parsed.sheets.length]).toEqual(['utf-8', 14])
})

describe('a text is refused', () => {
  test('that is UTF-8 but for a character cut in half, with its line', async () => {
    expect(await refusal(name, encodeUtf8('施策の評価\n人権の尊重').slice(0, -1))).toEqual({ code: 'damaged-text', args: { line: 2 } })
  })

  test('in UTF-16 that ends half way through a character', async () => {
    expect(await refusal(name, encodeUtf16('\uFEFF施策', true).slice(0, -1))).toEqual({ code: 'damaged-text', args: { line: 1 } })
  })

  test.each([
    ['in ISO-2022-JP', new Uint8Array([0x1b, 0x24, 0x42, 0x3b, 0x5c, 0x3a, 0x76, 0x1b, 0x28, 0x42])],
    ['in Shift_JIS with a byte that no character has', new Uint8Array([0x8e, 0x7b, 0x8d, 0xf4, 0x0a, 0xff, 0x0a, 0x8e, 0x7b])],
  ])('%s', async (_, bytes) => expect((await refusal(name, bytes))?.code).toBe('unknown-encoding'))
})
