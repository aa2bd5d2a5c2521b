import { ok, type Result } from '../domain/result.ts'
import { listZipEntries } from '../tables/zip-entries.ts'
import { refuse, type FileRefusal, type FileRefusalCode } from './file-refusal.ts'

const isWorkbookName = (name: string): boolean => /\.xls[xm]$/i.test(name)

/** The first part that is there tells what the archive is. */
const parts: readonly (readonly [part: RegExp, code: FileRefusalCode])[] = [
  [/^xl\/workbook\.bin$/, 'binary-workbook'],
  [/^word\//, 'word-document'],
  [/^ppt\//, 'presentation'],
  [/^mimetype$/, 'open-document'],
]

/** What a zip is, by the parts in it: a workbook, or a file that is refused by its kind. */
export function recogniseArchive(bytes: Uint8Array, name: string): Result<'workbook', FileRefusal> {
  const entries = listZipEntries(bytes)
  if (entries === null) return refuse(isWorkbookName(name) ? 'workbook-damaged' : 'archive-damaged')
  const names = [...entries.keys()]
  const found = parts.find(([part]) => names.some((one) => part.test(one)))
  if (found) return refuse(found[1])
  const isWorkbook = entries.has('xl/workbook.xml') || (entries.has('[Content_Types].xml') && isWorkbookName(name))
  return isWorkbook ? ok('workbook') : refuse('archive')
}
