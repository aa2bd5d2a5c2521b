import { rawTableMessages } from '../../../src/messages/raw-tables.ts'
import { parseDelimited } from '../../../src/tables/parse-delimited.ts'
import { readWorkbook } from '../../../src/tables/read-workbook.ts'
import { workbookParts, zipParts } from '../../tables/build-workbook.ts'
import { everyCodeAppears, type Said } from './appear.ts'

const read = (text: string) => (): readonly Said[] => {
  const parsed = parseDelimited(text, 'a.csv')
  return parsed.ok ? parsed.value.diagnostics : [parsed.error]
}
const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
/** A workbook of one sheet with something in it, and others. */
const opened = (rows: string, after = '', states: readonly string[] = [], more: readonly string[] = []) => (): readonly Said[] => {
  const read = readWorkbook(zipParts(workbookParts({ sheets: [`<sheetData>${rows}</sheetData>${after}`, ...more], states })), 'a.xlsx')
  return read.ok ? read.value.diagnostics : [read.error]
}
const merged = (...refs: readonly string[]): string => `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
const table = `<row r="1">${cell('A1', 'コード')}${cell('B1', '総コスト')}</row><row r="2">${cell('B2', 'R3')}${cell('C2', 'R4')}</row><row r="3">${cell('A3', '611')}<c r="B3"><v>1</v></c></row>`

everyCodeAppears('what is told while a table is opened', rawTableMessages, {
  'unclosed-quote': read('a,b\n1,"二\n3,4\n'),
  'text-after-quote': read('a,b\n"一"の"二",3\n4,5'),
  'ragged-rows': read('a,b,c\n1,2,3\n1,2\n5,6,7'),
  'hidden-sheet': opened(table, '', ['hidden']),
  'empty-sheet': opened(table, '', [], ['<sheetData/>']),
  'merged-headings': opened(table, merged('A1:A2', 'B1:C1')),
  'merged-cells': opened(table, merged('B3:C3')),
  'far-cells': opened(`${table}<row r="4">${cell('XFD4', '遠く')}</row>`),
  'formulas-without-value': opened(`${table}<row r="4"><c r="A4"><f>1+1</f></c></row>`),
  'unreadable-cells': opened(`${table}<row r="4"><c r="A4" t="s"><v>9</v></c></row>`),
})
