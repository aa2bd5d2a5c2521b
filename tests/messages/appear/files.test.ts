import { vi } from 'vitest'
import type * as Limits from '../../../src/domain/file-limits.ts'
import { fileRefusalMessages } from '../../../src/messages/intake.ts'
import { decodeSnapshot } from '../../../src/snapshot/decode.ts'
import { encodeNdjson } from '../../../src/snapshot/ndjson.ts'
import { give } from '../../intake/builders.ts'
import { encodeUtf16, encodeUtf8 } from '../../intake/encode-text.ts'
import { snapshot } from '../../db/builders.ts'
import { workbook, workbookParts, zipParts } from '../../tables/build-workbook.ts'
import { everyCodeAppears, type Said } from './appear.ts'

// As they are met by a file a thousandfold larger.
vi.mock('../../../src/domain/file-limits.ts', async (original) => {
  const { fileLimits } = await original<typeof Limits>()
  return { fileLimits: { ...fileLimits, unpackedBytes: 1_000_000, cells: 5_000 } }
})

type Content = string | Uint8Array<ArrayBuffer>

const refused = (content: Content, name = 'file') => async (): Promise<readonly Said[]> => {
  const read = await give(name, content)
  return read.ok ? [] : [read.error]
}

/** Bytes with nothing but zeros after them. */
const begun = (...bytes: readonly (number | string)[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...bytes.flatMap((one) => (typeof one === 'string' ? [...encodeUtf8(one)] : one)), ...Array.from({ length: 64 }, () => 0)])

function compoundFile(stream: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(encodeUtf16(stream, true), 1152)
  bytes[1152 + 64] = (stream.length + 1) * 2
  return bytes
}

const round = decodeSnapshot(snapshot())
if (!round.ok) throw new Error(round.error.code)
const { value } = round
const json = (over: object): string => JSON.stringify({ ...value, ...over })
const policy = value.policies[0]!
const indicator = {
  no: 1, name: '参加者数', unit: '人', description: '', strategic: false, cumulative: false, direction: 'up', directionBasis: 'inferred',
  targetKind: 'unconfirmed', figures: [], target: { year: 2025, value: null, raw: '' },
}
const lines = (text: string, from: string, to: string): string => encodeNdjson(value).replace(text, text.replace(from, to))

everyCodeAppears('refused files', fileRefusalMessages, {
  empty: refused(''),
  'not-json': refused('{"a" 1}', 'a.json'),
  cut: refused(json({}).slice(0, -20), 'a.json'),
  'not-a-snapshot': refused('[]', 'a.json'),
  'newer-version': refused(json({ version: 2 })),
  invalid: refused(json({ evaluationYear: '令和4' })),
  'duplicate-policy': refused(json({ policies: [policy, policy] })),
  'duplicate-indicator': refused(json({ policies: [{ ...policy, indicators: [indicator, indicator] }] })),
  'duplicate-source': refused(json({ sources: [1, 2].map(() => ({ id: 's1', name: 'a.txt', sha256: '', lines: 1 })) })),
  'line-not-json': refused(`${encodeNdjson(value)}{]\n`, 'a.ndjson'),
  'line-invalid': refused(lines('"code":', '"code":', '"cod":'), 'a.ndjson'),
  'file-too-large': refused({ length: 200_000_001 } as unknown as Uint8Array<ArrayBuffer>),
  pdf: refused(begun('%PDF-1.7\n')),
  image: refused(begun(0x89, 'PNG\r\n', 0x1a, 0x0a)),
  'word-document': refused(zipParts({ 'word/document.xml': '' })),
  presentation: refused(zipParts({ 'ppt/presentation.xml': '' })),
  'open-document': refused(zipParts({ mimetype: 'application/vnd.oasis.opendocument.text' })),
  'binary-workbook': refused(zipParts({ 'xl/workbook.bin': '' })),
  'old-workbook': refused(compoundFile('Workbook')),
  'old-word-document': refused(compoundFile('WordDocument')),
  'old-presentation': refused(compoundFile('PowerPoint Document')),
  'compound-file': refused(compoundFile('Other')),
  'rich-text': refused(begun('{\\rtf1\\ansi')),
  'web-page': refused('<!DOCTYPE html>'),
  archive: refused(zipParts({ 'a.txt': '611' })),
  'archive-damaged': refused(zipParts({ 'a.txt': '611' }).slice(0, -10)),
  binary: refused(begun(1, 2, 3)),
  'unknown-encoding': refused(new Uint8Array([...encodeUtf8('611 施策\n担当課'), 0xff, 0x80, 0xff, 0xfd])),
  'damaged-text': refused(encodeUtf8('施策の評価\n人権の尊重').slice(0, -1)),
  'json-too-deep': refused('['.repeat(101), 'a.json'),
  'notes-file': refused('{"format":"miharashi-notes","version":1,"notes":[]}', 'a.json'),
  'no-sheet': refused('議事録\n本日は、晴れ。\n'),
  'headless-sheets': refused('担当課 財産管理課\n関連課 —\n目指す姿\n安心\n1 実施内容\n'),
  'too-many-cells': refused(`${','.repeat(999)}\n`.repeat(6), 'a.csv'),
  'workbook-damaged': refused(workbook('<row><c><v>1</v></c></row>').slice(0, -10), 'a.xlsx'),
  'workbook-protected': refused(compoundFile('EncryptedPackage')),
  'workbook-too-large': refused(zipParts(workbookParts({ sheets: [' '.repeat(1_000_001)] }))),
  'workbook-doctype': refused(zipParts({ ...workbookParts({ sheets: [''] }), 'xl/worksheets/sheet1.xml': '<!DOCTYPE x><worksheet/>' })),
  'workbook-empty': refused(workbook('')),
})
