const BLANK = '%'

/** Values of one parameter with commas between them; a comma or % within a value is escaped, a blank value is a lone %. */
export function writeList(values: readonly (string | number)[]): string {
  return values.map(String).map((value) => (value === '' ? BLANK : value.replaceAll('%', '%25').replaceAll(',', '%2C'))).join(',')
}

/** The values of one parameter, each once; what stands between two commas without a sign is no value. */
export function readList(text: string): readonly string[] {
  const values = text.split(',').filter((value) => value !== '')
  return [...new Set(values.map((value) => (value === BLANK ? '' : value.replaceAll('%2C', ',').replaceAll('%25', '%'))))]
}
