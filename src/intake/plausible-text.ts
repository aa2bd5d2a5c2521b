const SAMPLE = 1_000_000
const ascii = /[\t-\r\x20-\x7e]/g
/** What Japanese documents are written with: kana, kanji, full-width forms, and the signs of JIS X 0208 with its usual extensions. */
const japanese = /[\u00a0-\u00ff\u0370-\u045f\u2010-\u203f\u2100-\u22ff\u2460-\u266f\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\uff01-\uff5e\uffe0-\uffe6]/g
const halfWidthKana = /[\uff61-\uff9f]/g

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0

/**
 * How much of a text beyond ASCII reads like Japanese. Bytes decoded in a wrong way give half-width kana and rarities, so
 * half-width kana count by half.
 * @returns 0 to 1; 1 where there is nothing but ASCII. The beginning of a long text stands for all of it
 */
export function measurePlausibility(text: string): number {
  const beyond = text.slice(0, SAMPLE).replace(ascii, '')
  if (beyond === '') return 1
  return (count(beyond, japanese) + count(beyond, halfWidthKana) / 2) / beyond.length
}

const controls = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f]/g
const mostControls = 0.01

/** Whether a text has more control characters than a text has. A DOS end mark (1A) is none of them. */
export function hasControls(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  return count(sample, controls) > sample.length * mostControls
}
