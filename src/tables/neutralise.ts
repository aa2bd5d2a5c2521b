/** Signs that a spreadsheet takes for the start of a formula, in their half-width, full-width and small forms. */
const STARTS_FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u
const LONE_DASH = /^[-−－]$/

/**
 * A text that no spreadsheet computes: an apostrophe before what looks like a formula.
 * A lone dash, which says that the sheet states nothing, is put in 「」 instead.
 */
export function neutralise(text: string): string {
  if (LONE_DASH.test(text)) return `「${text}」`
  return STARTS_FORMULA.test(text) ? `'${text}` : text
}
