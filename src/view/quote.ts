/** A department's own words, never reworded; `clipped` says that something of the sentence was left away. */
export interface Quote {
  readonly text: string
  readonly whole: string
  readonly clipped: boolean
}

const SPEAKS_OF_FIGURES = /指標|目標|実績|件数|割合|下回|上回|削減|増加|減少/
const SAYS_WHY_NO_VALUE = /調査/
const SURVEY_CYCLE = /(\d+年ごと)の?[^。、（）\n]{0,8}調査/
const LONGEST = 42

/** Sentences of a text block, each with its full stop where it has one. */
export function sentencesOf(text: string): readonly string[] {
  return (text.match(/[^。\n]+。?/g) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/**
 * The sentence that gives a reason: the shortest that speaks of figures, else the first.
 * @param why 'no-value' prefers the sentence that names a survey
 * @source 施策評価シート 3 判断の根拠
 */
export function quoteReason(basis: string, why: 'figures' | 'no-value' = 'figures'): Quote | null {
  const sentences = sentencesOf(basis)
  const pattern = why === 'no-value' ? SAYS_WHY_NO_VALUE : SPEAKS_OF_FIGURES
  const matching = sentences.filter((sentence) => pattern.test(sentence))
  const shortest = matching.reduce<string | undefined>(
    (best, sentence) => (best === undefined || sentence.length < best.length ? sentence : best), undefined)
  const whole = shortest ?? sentences[0]
  return whole === undefined ? null : clip(whole, pattern)
}

/** Cuts a long sentence at its commas, keeping the part that speaks of the matter; … marks each cut. */
function clip(whole: string, pattern: RegExp): Quote {
  if (whole.length <= LONGEST) return { text: whole, whole, clipped: false }
  const clauses = whole.match(/[^、]+、?/g) ?? [whole]
  const core = clauses.findLastIndex((clause) => pattern.test(clause))
  let first = Math.max(0, core)
  let last = first
  const lengthWith = (from: number, to: number): number => clauses.slice(from, to + 1).join('').length
  while (last + 1 < clauses.length && lengthWith(first, last + 1) <= LONGEST) last += 1
  while (first > 0 && lengthWith(first - 1, last) <= LONGEST) first -= 1
  const cutBefore = first > 0
  const cutAfter = last < clauses.length - 1
  const text = clauses.slice(first, last + 1).join('').replace(/、$/, cutAfter ? '' : '、')
  return { text: `${cutBefore ? '…' : ''}${text}${cutAfter ? '…' : ''}`, whole, clipped: cutBefore || cutAfter }
}

/** 「5年ごとの調査」 where the sheet itself says so, else null. */
export function surveyCycle(basis: string): string | null {
  const cycle = SURVEY_CYCLE.exec(basis.normalize('NFKC'))?.[1]
  return cycle ? `${cycle}の調査` : null
}
