import { readFileSync } from 'node:fs'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { buildCity } from '../../src/made-up/city.ts'
import type { Dice } from '../../src/made-up/dice.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const shipped = read('public/rounds/asaka-2022-6.json')
const text = read('public/rounds/asaka-r4-chapter6.txt')

/** The shipped round with one policy of it, so that a trial is quick. */
function alone({ policies, ...round }: Snapshot, at: number): Snapshot {
  const { projects, ...policy } = policies[at]!
  return { ...round, policies: [{ ...policy, projects: projects.slice(0, 4) }] }
}

const whole = JSON.parse(shipped) as Snapshot
const few = (at: number): Snapshot => ({ ...whole, policies: [0, 1, 2].map((next) => alone(whole, (at + next) % whole.policies.length).policies[0]!) })

const small: readonly string[] = [
  ...whole.policies.map((_, at) => alone(whole, at)), few(0), few(7),
  ...[1, 2, 3].map((seed) => buildCity(seed, { policies: 2, projects: 5, indicators: 3 })),
  { ...alone(whole, 3), sources: whole.sources.map((source) => ({ ...source, text: text.slice(0, 2_000) })) },
].map((round) => JSON.stringify(round)).concat(...['cut-in-the-project-table', 'h30-spaces-for-tabs', 'r5-budget-and-letters', 'tables/r5-project-evaluation'].map((name) => read(`tests/fixtures/${name}.json`)))

const large: readonly string[] = [shipped, JSON.stringify(buildCity(9, { policies: 30, projects: 200, indicators: 50 }))]

/** A round that is as it should be, as a fresh tree: mostly a small one, now and then a whole. */
export const pickRound = (dice: Dice): Record<string, unknown> => JSON.parse(dice.pick(dice.chance(0.01) ? large : small)) as Record<string, unknown>
