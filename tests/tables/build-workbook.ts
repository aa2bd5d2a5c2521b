import { strToU8, zipSync } from 'fflate'

const relations = (...list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, kind, target]) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join('')}</Relationships>`

interface Parts {
  /** What stands inside <worksheet>, for each sheet. */
  readonly sheets: readonly string[]
  readonly names?: readonly string[]
  readonly states?: readonly string[]
  readonly workbookPr?: string
  /** What stands inside <sst>. */
  readonly strings?: string
  /** What stands inside <styleSheet>. */
  readonly styles?: string
  /** Parts that take the place of the ones made here. */
  readonly over?: Readonly<Record<string, string>>
}

/** The parts of a small workbook, by their paths. */
export function workbookParts({ sheets, names = [], states = [], workbookPr = '', strings = '', styles = '', over = {} }: Parts): Record<string, string> {
  const list = sheets.map((_, at) => `<sheet name="${names[at] ?? `表${at + 1}`}" sheetId="${at + 1}"${states[at] ? ` state="${states[at]}"` : ''} r:id="r${at + 1}"/>`)
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbookPr}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, at) => [`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['s', 'sharedStrings', 'sharedStrings.xml'], ['t', 'styles', '/xl/styles.xml'],
    ),
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet>${sheet}</worksheet>`])),
    ...over,
  }
}

export const zipParts = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])))

/** An .xlsx file of one sheet's data. */
export const workbook = (sheetData: string, parts: Omit<Parts, 'sheets'> = {}): Uint8Array<ArrayBuffer> =>
  zipParts(workbookParts({ ...parts, sheets: [`<sheetData>${sheetData}</sheetData>`] }))
