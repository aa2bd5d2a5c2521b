import { gatherRichText } from './rich-text.ts'
import { readPart, type Package } from './workbook-parts.ts'

/** The strings that cells refer to by their place. @throws WorkbookRefused */
export function readSharedStrings(file: Package, path: string | null): readonly string[] {
  const strings: string[] = []
  if (path === null || !file.entries.has(path)) return strings
  const text = gatherRichText()
  readPart(file, path, {
    open: text.open,
    text: text.text,
    close(name) {
      text.close(name)
      if (name === 'si') strings.push(text.take())
    },
  })
  return strings
}
