import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import { writeTidy } from '../../src/tables/write-tidy.ts'
import { buildCity } from '../../src/made-up/city.ts'
import { rollDice, type Dice } from '../../src/made-up/dice.ts'
import { encodeUtf8 } from '../intake/encode-text.ts'
import { workbookParts, zipParts } from '../tables/build-workbook.ts'
import { readCsv } from '../tables/read-csv.ts'
import { byteFaults, type Bytes } from './byte-faults.ts'
import type { BrokenFile } from './broken-snapshot.ts'
import { rowFaults } from './csv-faults.ts'
import { applyFaults } from './pick-faults.ts'
import { textFaults } from './text-faults.ts'
import { partFaults, type Parts } from './workbook-faults.ts'

type Rows = readonly (readonly string[])[]

const city = buildCity(4, { policies: 3, projects: 8, indicators: 4 })
const tidy = writeTidy(city).map(({ headings, rows }): Rows => [headings, ...rows].map((row) => row.map((cell) => String(cell ?? ''))))
const fixture = readCsv(`${readFileSync(new URL('../fixtures/tables/r5-project-evaluation.csv', import.meta.url), 'utf8').trimEnd().replace(/\r?\n/g, '\r\n')}\r\n`)
const wide: Rows = [['施策コード', '施策名', '担当課', '事務事業名', 'R3決算', 'R4決算', 'R5予算', '進捗状況'], ['11', '防災', '危機管理室', '訓練', '1,000', '△2,000', '―', 'A'], ['11', '', '', '備蓄', '１２', '3', '', ''], ['12', '子育て', '保育課', '保育所【再掲】', '-', '-', '-', 'B'], ['計', '', '', '', '1,012', '-1,997', '0', '']]
const tables: readonly Rows[] = [...tidy, fixture, wide, wide]

const SEPARATORS = [',', ',', ',', '\t', ';', '|', '、'] as const

function writeRows(rows: Rows, dice: Dice): string {
  const separator = dice.pick(SEPARATORS)
  const sloppy = dice.chance(0.2)
  const field = (cell: string): string => (!sloppy && /[",\r\n\t;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const text = rows.map((row) => row.map(field).join(separator)).join(dice.pick(['\r\n', '\n', '\r']))
  return dice.chance(0.1) ? text.replace(/[^,]*/, '"') : text
}

const escaped = (text: string): string => text.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;')).replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udfff]/g, '')

function writeParts(rows: Rows): Parts {
  const cell = (text: string): string => (/^-?\d+$/.test(text) && text.length < 12 ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`)
  const data = rows.map((row, at) => `<row r="${at + 1}">${row.slice(0, 200).map(cell).join('')}</row>`).join('')
  return workbookParts({ sheets: [`<sheetData>${data}</sheetData>`], names: ['事業'], strings: '<si><t>訓</t></si>', styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' })
}

/** The directory of a zip lies about sizes, method or protection. */
function lie(bytes: Bytes, dice: Dice): Bytes {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && dice.chance(0.5)) view.setUint16(at + dice.pick([8, 10, 20, 22, 24, 26, 28, 42]), dice.pick([0, 1, 9, 0xffff]), true)
  }
  return bytes
}

function breakWorkbook(rows: Rows, dice: Dice): BrokenFile {
  const parts = dice.chance(0.7) ? applyFaults(writeParts(rows), partFaults, dice) : writeParts(rows)
  const zipped = zipParts(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])))
  const bytes = dice.chance(0.15) ? lie(zipped, dice) : dice.chance(0.2) ? applyFaults(zipped, byteFaults, dice) : zipped
  return { name: dice.chance(0.95) ? 'table.xlsx' : dice.pick(['table.csv', 'table', 'table.xlsm']), bytes }
}

/** A table with something wrong in it, by seed: in its rows, its file's parts, its bytes or several of them. */
export function breakTable(seed: number): BrokenFile {
  const dice = rollDice(seed)
  const rows = applyFaults<Rows>(dice.pick(tables), rowFaults, dice)
  if (dice.chance(0.4)) return breakWorkbook(rows, dice)
  const text = dice.chance(0.3) ? applyFaults(writeRows(rows, dice), textFaults, dice) : writeRows(rows, dice)
  const bytes = encodeUtf8((dice.chance(0.3) ? '\ufeff' : '') + text)
  return { name: dice.pick(['table.csv', 'table.csv', 'table.tsv', 'table.txt', 'table']), bytes: dice.chance(0.2) ? applyFaults(bytes, byteFaults, dice) : bytes }
}
