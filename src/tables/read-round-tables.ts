import { printedText, wordKey } from './cell-text.ts'
import type { RatingOrder, RoundFacts } from './mapping.ts'
import type { RawTable } from './raw-table.ts'
import { stepKey } from './read-rating.ts'
import { readYearCell } from './read-year.ts'
import { RATING_KINDS, ROUND_KEYS } from './tidy-headings.ts'

type Told = { -readonly [Key in keyof typeof ROUND_KEYS]?: RoundFacts[Key] }

/** What the table of the round says, one fact a row; what it does not say is left out. */
export function readRoundTable({ rows }: RawTable): Told {
  const told: Told = {}
  for (const row of rows) {
    const key = wordKey(printedText(row[0] ?? null))
    const text = printedText(row[1] ?? null)
    const name = (Object.keys(ROUND_KEYS) as (keyof typeof ROUND_KEYS)[]).find((one) => key === wordKey(ROUND_KEYS[one]) || key === one.toLowerCase())
    if (name === undefined || text === '') continue
    if (name === 'evaluationYear' || name === 'targetYear') told[name] = readYearCell(row[1] ?? null)?.year ?? null
    else if (name !== 'id' || /^[a-z0-9-]{1,64}$/.test(text)) told[name] = text
  }
  return told
}

interface Step {
  readonly rank: number
  readonly printed: string
  readonly label: string
  readonly delayed: boolean
}

function orderOf(steps: readonly Step[]): RatingOrder | null {
  const best = Math.max(...steps.map(({ rank }) => rank))
  const worst = Math.min(...steps.map(({ rank }) => rank))
  if (steps.length === 0 || best - worst > 50) return null
  const filled = Array.from({ length: best - worst + 1 }, (_, at) => {
    const one = steps.find(({ rank }) => rank === best - at)
    return { printed: one?.printed || String(best - at), label: one?.label ?? '' }
  })
  const delayed = steps.filter((step) => step.delayed).map(({ rank }) => rank)
  return { steps: filled, worst, delayedFrom: delayed.length === 0 ? null : Math.max(...delayed) }
}

/** The orders of the ratings as their table states them: 種類, 順位 (higher is better), 段階, 表示, 遅れ. */
export function readRatingsTable({ rows }: RawTable): { progress: RatingOrder | null; necessity: RatingOrder | null } {
  const steps: Record<keyof typeof RATING_KINDS, Step[]> = { progress: [], necessity: [] }
  for (const row of rows) {
    const text = (at: number): string => printedText(row[at] ?? null)
    const kind = (['progress', 'necessity'] as const).find((one) => text(0) === RATING_KINDS[one] || text(0).toLowerCase() === one)
    if (kind === undefined || !/^-?\d{1,4}$/.test(text(1))) continue
    steps[kind].push({ rank: Number(text(1)), printed: stepKey(text(2)), label: text(3), delayed: text(4) !== '' })
  }
  return { progress: orderOf(steps.progress), necessity: orderOf(steps.necessity) }
}
