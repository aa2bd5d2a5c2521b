import { TRIED } from './tried.mjs'

/** A row of the table: the number of its target, what was measured, and whether it is reached. */
export const row = (number, what, target, measured, reached) => ({ number, what, target, measured, reached })

export const atLeast = (number, what, ratio, least) => row(number, what, `≥ ${least} ×`, `${ratio.toFixed(1)} ×`, ratio >= least)

export const atMost = (number, what, value, most, unit, places = 1) => row(number, what, `≤ ${most} ${unit}`, `${value.toFixed(places)} ${unit}`, value <= most)

/** Several tries against a limit: the median counts, the best is told beside it, since other work only ever makes a try slower. */
export function triesAtMost(number, what, tries, most, places = 0) {
  const ascending = [...tries].sort((a, b) => a - b)
  const middle = ascending[Math.floor(ascending.length / 2)]
  return row(number, what, `≤ ${most} ms`, `${middle.toFixed(places)} ms (best ${ascending[0].toFixed(places)})`, middle <= most)
}

const TARGETS = 18
const lineOf = ({ number, what, target, measured, reached }) => `| ${number} | ${what} | ${target} | ${measured} | ${reached ? 'reached' : 'NOT reached'} |\n`

/** Every target with its rows, those beside the targets last; a target without one says so, and under a missed one stands what was tried. */
export function printTable(rows, write) {
  write('\n| | what | target | measured | |\n|---|---|---|---|---|\n')
  for (let number = 1; number <= TARGETS; number++) {
    const own = rows.filter((one) => one.number === String(number))
    write(own.length > 0 ? own.map(lineOf).join('') : `| ${number} | | | | not measured |\n`)
  }
  for (const one of rows.filter(({ number }) => number === '–')) write(lineOf(one))
  const missed = Object.keys(TRIED).filter((number) => rows.some((one) => one.number === number && !one.reached))
  if (missed.length > 0) write(`\ntried for what is NOT reached:\n${missed.map((number) => `  ${number}: ${TRIED[number]}\n`).join('')}`)
}
