import type { At, Policy } from '../snapshot/types.ts'
import { withoutListMarks } from './list-mark.ts'

/** A line of a sheet's prose in the form in which lines are compared. */
export interface ProseLine {
  /** NFKC, without its list mark. */
  readonly text: string
  /** As it stands on the sheet, without its list mark. */
  readonly printed: string
  /** Where its block begins. */
  readonly at: At | null
  /** True for the block's first line, which stands at `at` itself. */
  readonly first: boolean
}

/** Shorter lines are names and set phrases that sheets share by nature. */
const SHORTEST = 15
/** Only a text of few units can have too few signs: they need not be counted one by one in the others. */
const isShort = (text: string): boolean => text.length < SHORTEST * 2 && [...text].length < SHORTEST
const NOTHING_TO_SAY = /^該当.*なし/

function proseOf(policy: Policy): readonly (readonly [key: string, text: string])[] {
  const { activities, progress, necessity } = policy
  return [
    ['vision', policy.vision],
    ...policy.indicators.map(({ no, description }) => [`indicators.${no}.description`, description] as const),
    ...activities.new.map((text, at) => [`activities.new.${at}`, text] as const),
    ...activities.continuing.map((text, at) => [`activities.continuing.${at}`, text] as const),
    ['thirdPartyOpinions', policy.thirdPartyOpinions],
    ['progress.basis', progress.basis],
    ['progress.externalFactors', progress.externalFactors],
    ['necessity.basis', necessity.basis],
    ['issues', policy.issues],
    ['plans', policy.plans],
    ['roles', policy.roles],
    ['summary', policy.summary],
  ]
}

/** The lines of a sheet's prose that say something of their own: at least 15 characters, no heading, no 「該当…なし」. */
export function proseLines(policy: Policy): readonly ProseLine[] {
  return proseOf(policy).flatMap(([key, block]) =>
    block.split('\n').flatMap((line, index) => {
      const printed = withoutListMarks(line)
      const text = printed.normalize('NFKC')
      if (isShort(text) || NOTHING_TO_SAY.test(text)) return []
      return [{ text, printed, at: policy.textAt[key] ?? null, first: index === 0 }]
    }),
  )
}

/** Policies that carry the same lines. */
export interface SameLines {
  /** Positions in the list given, ascending; at least two. */
  readonly policies: readonly number[]
  /** The lines that exactly these policies carry. */
  readonly lines: readonly string[]
}

/**
 * The lines that stand on more than one of some sheets.
 * @param policies of one municipality in one round
 * @returns one entry for every set of policies that share a line, in order of their first line
 */
export function findSameLines(policies: readonly Policy[]): readonly SameLines[] {
  const carriers = new Map<string, number[]>()
  policies.forEach((policy, at) => {
    for (const { text } of proseLines(policy)) {
      const before = carriers.get(text)
      if (before === undefined) carriers.set(text, [at])
      else if (before.at(-1) !== at) before.push(at)
    }
  })
  const bySet = new Map<string, { policies: readonly number[]; lines: string[] }>()
  for (const [line, at] of carriers) {
    if (at.length < 2) continue
    const known = bySet.get(at.join())
    if (known === undefined) bySet.set(at.join(), { policies: at, lines: [line] })
    else known.lines.push(line)
  }
  return [...bySet.values()]
}
