/** Reads CSV by the letter of RFC 4180, apart from the writer: quotes doubled inside quotes, CRLF between records. */
export function readCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let quoted = false
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      field += '"'
      at++
    } else if (letter === '"') quoted = !quoted
    else if (!quoted && letter === ',') {
      record.push(field)
      field = ''
    } else if (!quoted && letter === '\r' && text.charAt(at + 1) === '\n') {
      records.push([...record, field])
      record = []
      field = ''
      at++
    } else field += letter
  }
  if (quoted || field !== '' || record.length > 0) throw new Error('the file ends inside a record')
  return records
}
