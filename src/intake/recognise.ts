import { ok, type Result } from '../domain/result.ts'
import { recogniseArchive } from './archive.ts'
import { recogniseCompoundFile } from './compound-file.ts'
import { refuse, type FileRefusal } from './file-refusal.ts'
import { findImageFormat, isCompoundFile, isPdf, isRichText, isWebPage, isZip } from './signatures.ts'

/**
 * What a file is by its content; its name is asked only where a damaged file's content does not tell.
 * @returns a workbook (.xlsx), or what may be text; a file of a known other kind is refused by that kind
 */
export function recognise(bytes: Uint8Array, name: string): Result<'workbook' | 'text', FileRefusal> {
  if (bytes.length === 0) return refuse('empty')
  if (isPdf(bytes)) return refuse('pdf')
  const format = findImageFormat(bytes)
  if (format !== null) return refuse('image', { format })
  if (isRichText(bytes)) return refuse('rich-text')
  if (isWebPage(bytes)) return refuse('web-page')
  if (isCompoundFile(bytes)) return refuse(recogniseCompoundFile(bytes))
  return isZip(bytes) ? recogniseArchive(bytes, name) : ok('text')
}
