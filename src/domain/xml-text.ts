const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** What no XML may hold: control characters and halves of surrogate pairs. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** SVG or other XML without characters that would make the whole file unreadable. */
export const dropIllegal = (xml: string): string => xml.replace(ILLEGAL, '\uFFFD')

/** Text as the content of an element or attribute. */
export const escapeXml = (text: string): string => dropIllegal(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
