import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { readCsv } from '../tables/read-csv.ts'

interface SavedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Opens the save menu of a table or figure and takes the file that the browser receives. */
export async function saveAs(page: Page, within: Locator, what: string): Promise<SavedFile> {
  const menu = within.locator('details.save').first()
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click()
  const waiting = page.waitForEvent('download')
  await menu.getByRole('button', { name: what }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

export const textOf = ({ bytes }: SavedFile): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/** The records of a saved CSV file, headings first. */
export const recordsOf = (file: SavedFile): string[][] => readCsv(textOf(file))

/** What a table of the page shows, by heading: numbers as a file gives them, anything else as it stands. */
export async function shownColumns(table: Locator): Promise<Map<string, string[]>> {
  const columns = await table.evaluate((element: HTMLTableElement) => {
    const heads = [...element.querySelectorAll('thead th')].map((head) => head.querySelector('button')?.firstChild?.textContent?.trim() ?? '')
    const value = (cell: Element): string => [...cell.childNodes]
      .filter((node) => !(node instanceof Element && node.classList.contains('note')))
      .map((node) => node.textContent ?? '').join('').trim()
    const rows = [...element.querySelectorAll('tbody tr, tfoot tr')].map((row) => [...row.children].map(value))
    return heads.map((head, at) => [head, rows.map((row) => row[at] ?? '')] as const)
  })
  return new Map(columns.map(([head, cells]) => [head, cells.map(plain)]))
}

/** −1,234.5% → -1234.5 */
function plain(text: string): string {
  if (text === '－') return '「－」'
  const number = text.replaceAll(',', '').replace('−', '-').replace(/^[＋±]/, '').replace(/(?<=\d)(%|行|施策)$/, '')
  return /^-?\d+(\.\d+)?$/.test(number) ? String(Number(number)) : text
}

/** A column of a saved file by the beginning of its heading. */
export function columnOf(records: readonly (readonly (string | number | null)[])[], heading: string): string[] {
  const at = records[0]?.findIndex((head) => head === heading) ?? -1
  if (at < 0) throw new Error(`no column ${heading} among ${records[0]?.join(', ')}`)
  return records.slice(1).map((record) => String(record[at] ?? ''))
}
