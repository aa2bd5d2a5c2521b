import type { FactTable } from './facts.ts'
import { findWords, type Range } from './find-words.ts'
import { policyFields, searchWords, type PolicyField } from './policy-text.ts'
import { countHeldWords } from './search-texts.ts'

/** A stretch of a field's text around one or more hits, within one paragraph; `marks` are the hits, in units of the field's text. */
export interface Excerpt extends Range {
  readonly marks: readonly Range[]
}

export interface FieldHits extends PolicyField {
  readonly excerpts: readonly Excerpt[]
}

export interface PolicyHits {
  /** Index of the policy. */
  readonly policy: number
  readonly count: number
  readonly fields: readonly FieldHits[]
}

/** Characters shown on each side of a hit. */
const CONTEXT = 30

/**
 * The policies that hold every word, by the same text that the filter's clause reads.
 * @returns indexes in sheet order; none where no word is given
 */
export function findPolicies(facts: FactTable, text: string): readonly number[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  const held = countHeldWords(facts.policies.text, facts.policies.count, words)
  return [...held.keys()].filter((policy) => held[policy] === words.length)
}

/** Where the words stand in a policy, each hit in its context. */
export function findHits(facts: FactTable, policy: number, text: string): PolicyHits {
  const words = searchWords(text)
  const fields = policyFields(facts.policies.source[policy]!).flatMap((field): FieldHits[] => {
    const marks = findWords(field.text, words)
    return marks.length > 0 ? [{ ...field, excerpts: excerptsOf(field.text, marks) }] : []
  })
  const count = fields.reduce((sum, field) => field.excerpts.reduce((all, one) => all + one.marks.length, sum), 0)
  return { policy, count, fields }
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** The stretch around a hit: at most CONTEXT units on each side, never beyond the paragraph nor through a character. */
function around(text: string, mark: Range): Range {
  const paragraph = text.lastIndexOf('\n', mark.start - 1) + 1
  const broken = text.indexOf('\n', mark.end)
  const start = Math.max(mark.start === 0 ? 0 : paragraph, mark.start - CONTEXT)
  const end = Math.min(broken < 0 ? text.length : broken, mark.end + CONTEXT)
  return { start: start < mark.start && isLowSurrogate(text, start) ? start + 1 : start, end: end > mark.end && isLowSurrogate(text, end) ? end - 1 : end }
}

function excerptsOf(text: string, marks: readonly Range[]): readonly Excerpt[] {
  const excerpts: Excerpt[] = []
  for (const mark of marks) {
    const { start, end } = around(text, mark)
    const last = excerpts.at(-1)
    if (last && start <= last.end) excerpts[excerpts.length - 1] = { start: last.start, end, marks: [...last.marks, mark] }
    else excerpts.push({ start, end, marks: [mark] })
  }
  return excerpts
}
