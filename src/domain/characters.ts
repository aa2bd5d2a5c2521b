const dashes = /^[-‐‑‒–—―−─ーｰ－]+$/
const minus = /^[-‐‑–—―−－△▲]\s*(?=[0-9.])/
const spaces = /\s+/g
const plainAscii = /^[!-~]*$/

/** Full-width letters, digits and signs as their plain forms, every space taken out: for comparing, never for keeping. */
export function squeeze(text: string): string {
  if (plainAscii.test(text)) return text
  return text.normalize('NFKC').replace(spaces, '')
}

/** Whether a cell or line holds nothing but a dash, of any of the kinds that sheets print. */
export function isDash(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length > 0 && trimmed.length <= 8 && dashes.test(trimmed)
}

/** A minus of any printed kind (△5, ▲ 5, −5) as ASCII, the rest unchanged. */
export function plainMinus(text: string): string {
  return text.replace(minus, '-')
}

/** Whether a line shows nothing: spaces, controls, private-use icons and lone symbols as extraction leaves them. */
export function isBlankOrIcon(text: string): boolean {
  const trimmed = text.trim()
  return trimmed === '' || (trimmed.length <= 8 && /^[\s\p{C}\p{So}]+$/u.test(trimmed))
}
