// What all runs together have shown, by kind of fault; written whole or not at all.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/**
 * Adds the figures of one run to the file.
 * @param {string} file path of the JSON file; begun where there is none
 * @param {string} name the kind of fault
 * @param {{ cases: number, violations: number, seconds: number }} run
 * @returns the sums of all runs of that kind
 */
export function addFigures(file, name, run) {
  const all = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const before = all[name] ?? { cases: 0, violations: 0, seconds: 0, runs: 0 }
  const sum = {
    cases: before.cases + run.cases,
    violations: before.violations + run.violations,
    seconds: Math.round(before.seconds + run.seconds),
    runs: before.runs + 1,
  }
  const next = Object.fromEntries(Object.entries({ ...all, [name]: sum }).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`)
  renameSync(`${file}.new`, file)
  return sum
}
