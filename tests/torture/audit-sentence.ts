type Args = Readonly<Record<string, string | number>>

/** What a program says and a person does not. */
const BROKEN = /undefined|\bnull\b|NaN|Infinity|\[object|エラー|不正な|\bError\b/
/** Words of another alphabet that Japanese readers know. */
const KNOWN = /（null）|true|false|UTF-?8?|UTF-16|Shift_JIS|EUC-JP|JSON|https?|Excel|Word|PowerPoint|OpenDocument|HTML|PNG|JPEG|GIF|WebP|TIFF|HEIC|BMP|PDF|\.[a-z]{2,6}\b/g
const JAPANESE_END = /(?:です|ます|ません|した|ください)。$/

/** The sentence without what it quotes of a file. */
function ownWords(sentence: string, args: Args): string {
  const quoted = Object.entries(args).filter(([key]) => key !== 'expected' && key !== 'received').map(([, value]) => value).filter((one) => typeof one === 'string' && one !== '').sort((a, b) => String(b).length - String(a).length)
  return quoted.reduce<string>((left, one) => left.replaceAll(String(one), ''), sentence).replace(/「[^]*」/g, '').replace(KNOWN, '')
}

/** What is wrong with a sentence about a file: [] where it is Japanese, whole, and holds nothing that a program alone says. */
export function auditSentence(code: string, sentence: string | undefined, args: Args): string[] {
  if (sentence === undefined || sentence === '') return [`${code} has no sentence`]
  const own = ownWords(sentence, args)
  if (BROKEN.test(own)) return [`${code} says ${BROKEN.exec(own)?.[0]}: ${sentence}`]
  if (/[A-Za-z]{4,}/.test(own)) return [`${code} speaks Latin: ${sentence}`]
  return JAPANESE_END.test(sentence) && sentence.length < 600 ? [] : [`${code} ends oddly or never: ${sentence.slice(0, 700)}`]
}

/** What is wrong with an amount of text that a refusal carries: a list or log must not be flooded by it. */
export const auditArgs = (code: string, args: Args): string[] =>
  Object.entries(args).flatMap(([key, value]) =>
    typeof value === 'string' && value.length > 1_000 ? [`${code}.${key} carries ${value.length} characters`] : typeof value === 'number' && !Number.isFinite(value) ? [`${code}.${key} is ${value}`] : [])
