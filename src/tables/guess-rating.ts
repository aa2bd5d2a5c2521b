import type { RatingOrder } from './mapping.ts'
import type { RatingCell } from './read-rating.ts'

/** Words that tables rate with, best first; a later word of a family never goes before an earlier one. */
const FAMILIES: readonly (readonly string[])[] = [
  ['極めて順調', '大変順調', '非常に順調', '計画以上', '計画を上回る', '前倒し', '順調', '順調である', '順調に進んでいる', '計画どおり', '計画通り', '予定どおり', '予定通り', '概ね順調', 'おおむね順調', '概ね順調に進んでいる', 'おおむね順調に進んでいる', '概ね計画どおり', 'おおむね計画どおり', 'ほぼ計画どおり', '一部遅れ', 'やや遅れ', 'やや遅れている', 'やや遅れあり', 'やや遅れ気味', '計画を下回る', '努力を要する', '遅れ', '遅れている', '遅れあり', '大幅に遅れ', '大幅に遅れている', '大きく遅れている', '未着手', '停滞', '中止'],
  ['達成', '達成した', '目標達成', '概ね達成', 'おおむね達成', 'ほぼ達成', '一部達成', '一部未達成', 'やや未達成', '未達成', '達成していない'],
  ['非常に高い', '極めて高い', '大変高い', '高い', '高まっている', 'やや高い', '普通', '中', '変わらない', 'やや低い', '低い', '低下している', '非常に低い', 'ない'],
  ['大', '中', '小'], ['高', '中', '低'], ['◎', '〇', '○', '△', '×', '✕'],
]

const letter = /^[A-Z]$/
const number = /^[0-9]{1,2}$/

/** S stands above A; where letters or numbers are left out, nobody was given that step, but it exists. */
function orderLetters(steps: readonly string[]): string[] {
  const rest = steps.filter((step) => step !== 'S').map((step) => step.charCodeAt(0))
  const last = Math.max(...rest, 'A'.charCodeAt(0))
  const letters = Array.from({ length: last - 64 }, (_, at) => String.fromCharCode(65 + at))
  return steps.includes('S') ? ['S', ...letters] : letters
}

function orderNumbers(steps: readonly string[]): string[] {
  const numbers = steps.map(Number)
  const worst = Math.min(...numbers, 1)
  return Array.from({ length: Math.max(...numbers) - worst + 1 }, (_, at) => String(Math.max(...numbers) - at))
}

function orderWords(steps: readonly string[]): string[] {
  const family = FAMILIES.find((words) => steps.every((step) => words.includes(step)))
  return family ? family.filter((word) => steps.includes(word)) : [...steps]
}

function orderSteps(steps: readonly string[]): string[] {
  if (steps.length === 0) return []
  if (steps.every((step) => letter.test(step))) return orderLetters(steps)
  return steps.every((step) => number.test(step)) ? orderNumbers(steps) : orderWords(steps)
}

/** Whether the order of these steps is known and not only that in which they occur. */
export const isKnownOrder = (steps: readonly string[]): boolean =>
  [letter, number].some((form) => steps.every((step) => form.test(step))) ||
  FAMILIES.some((words) => steps.every((step) => words.includes(step)))

function delayStep(steps: readonly string[]): number {
  const told = steps.findIndex((step) => /遅れ|下回|未達|努力を要|未着手|停滞|中止/.test(step))
  return told >= 0 ? told : Math.ceil(steps.length / 2)
}

/**
 * The order of the steps that a column of ratings holds, best first: letters by the alphabet, numbers the highest first,
 * known words as they are used, others as they occur.
 * @param delays whether the lower part means delay, as for 進捗状況
 */
export function guessRatingOrder(cells: readonly RatingCell[], delays: boolean): RatingOrder {
  const labels = new Map<string, string>()
  for (const { step, label } of cells) if (step !== '' && !labels.get(step)) labels.set(step, label)
  const ordered = orderSteps([...labels.keys()])
  const worst = ordered.length > 0 && ordered.every((step) => number.test(step)) ? Number(ordered.at(-1)) : 1
  const steps = ordered.map((printed) => ({ printed, label: labels.get(printed) ?? '' }))
  const from = delayStep(ordered)
  return { steps, worst, delayedFrom: delays && from < steps.length ? worst + steps.length - 1 - from : null }
}
