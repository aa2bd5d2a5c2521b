/** Of the characters beyond ASCII, so many may be damaged in a text that is UTF-8 all the same. */
const mostDamaged = 0.1
const REPLACEMENT = 0xfffd

function lineOf(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line++
  return line
}

/**
 * The line of the first damaged character of bytes that are UTF-8 but for a few places; null where they are something else.
 * Nothing is kept of what is counted, since a long text in another encoding is damaged nearly everywhere.
 */
export function findDamage(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let damaged = 0
  let whole = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === REPLACEMENT) damaged++
    else if (unit > 127) whole++
  }
  return damaged > 0 && whole > damaged && damaged <= Math.max(1, whole * mostDamaged) ? lineOf(text, text.indexOf('\ufffd')) : null
}
