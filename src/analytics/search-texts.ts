/** The searchable texts of policies that follow each other, in one piece, since each call of a search has its price. */
interface JoinedTexts {
  /** One text a line; no searched word holds a line's end, so that none is found across two policies. */
  readonly text: string
  /** By policy: where the text after it begins. */
  readonly ends: Uint32Array
  /** How often each byte stands in a sample of the text. */
  readonly bytes: Uint32Array
}

/** Some policies' texts; joined when they are first searched, or before by `prepare`. */
export interface TextStretch {
  /** Index of the first policy. */
  readonly first: number
  readonly prepare: () => JoinedTexts
}

/** Joined at once without being felt. */
const POLICIES_A_STRETCH = 250
const SAMPLED = 7

function countBytes(text: string): Uint32Array {
  const bytes = new Uint32Array(256)
  for (let at = 0; at < text.length; at += SAMPLED) {
    const unit = text.charCodeAt(at)
    bytes[unit & 0xff]!++
    bytes[unit >> 8]!++
  }
  return bytes
}

function join(texts: readonly string[]): JoinedTexts {
  let end = 0
  const ends = Uint32Array.from(texts, (text) => (end += text.length + 1))
  const text = texts.join('\n')
  return { text, ends, bytes: countBytes(text) }
}

function stretchOf(first: number, count: number, textOf: (policy: number) => string): TextStretch {
  let joined: JoinedTexts | undefined
  return { first, prepare: () => (joined ??= join(Array.from({ length: count }, (_, at) => textOf(first + at)))) }
}

/**
 * The texts of a number of policies.
 * @param textOf a policy's text in searchable form; asked for once, when its stretch is prepared
 */
export const stretchesOf = (count: number, textOf: (policy: number) => string): readonly TextStretch[] =>
  Array.from({ length: Math.ceil(count / POLICIES_A_STRETCH) }, (_, at) => {
    const first = at * POLICIES_A_STRETCH
    return stretchOf(first, Math.min(POLICIES_A_STRETCH, count - first), textOf)
  })

/** Where in a word to begin: engines look for the larger byte of the first unit, which in Japanese is often one of a very common sign. */
function rarestUnit(word: string, bytes: Uint32Array): number {
  let rarest = 0
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    const count = bytes[Math.max(unit & 0xff, unit >> 8)]!
    if (count < least) [rarest, least] = [at, count]
  }
  return rarest
}

function countWord({ first, prepare }: TextStretch, word: string, held: Uint16Array): void {
  const { text, ends, bytes } = prepare()
  const ahead = rarestUnit(word, bytes)
  const [head, tail] = [word.slice(0, ahead), word.slice(ahead)]
  let policy = 0
  for (let at = text.indexOf(tail, ahead); at >= 0;) {
    const start = at - ahead
    if (!text.startsWith(head, start)) {
      at = text.indexOf(tail, at + 1)
      continue
    }
    while (ends[policy]! <= start) policy++
    held[first + policy]!++
    at = text.indexOf(tail, ends[policy]! + ahead)
  }
}

/**
 * How many of some words each policy holds.
 * @param words in searchable form, not blank and without white space, each once
 */
export function countHeldWords(stretches: readonly TextStretch[], policies: number, words: readonly string[]): Uint16Array {
  const held = new Uint16Array(policies)
  for (const stretch of stretches) for (const word of words) countWord(stretch, word, held)
  return held
}
