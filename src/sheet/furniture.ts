const pageNumber = /^(?:[-‐–—―−－]\s*[0-9０-９]{1,4}\s*[-‐–—―−－]|[0-9０-９]{1,4}\s*[/／]\s*[0-9０-９]{1,4}(?:\s*(?:ページ|頁))?|[0-9０-９]{1,4}\s*(?:ページ|頁)|[Pp](?:age|\.)?\s*[0-9０-９]{1,4})$/
const formName = /^(?:(?:令和|平成)[元\d\s]{1,4}年度\s*)?施策評価(?:シート|表)(?:\s*[(（][^)）]{1,20}[)）])?$/

/** Whether a whole line is page furniture: a page number or the form's name, which belong to the paper and not to a sheet. */
export function isFurniture(line: string): boolean {
  const trimmed = line.trim()
  if (trimmed.length < 2 || trimmed.length > 40) return false
  return pageNumber.test(trimmed) || formName.test(trimmed)
}
