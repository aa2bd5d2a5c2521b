import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * What a stage contributes to the closing line, and which of its tests failed with which first words.
 * @typedef {{ passed: number, failed: number, remarks: string[], failures: string[] }} Count
 */

const WORDS_OF_A_FAILURE = 4

/** One failed test by its name, with the first lines of what was said, so that the end of a long output is enough to know it. */
const tellFailure = (name, said = '') => {
  const lines = stripVTControlCharacters(said).split('\n').filter((line) => line.trim() !== '')
  return [name, ...lines.slice(0, WORDS_OF_A_FAILURE).map((line) => `    ${line.trim()}`)].join('\n')
}

/**
 * A stage without tests of its own counts as one.
 * @param {number} code exit code
 * @returns {Count}
 */
export function countCommand(code) {
  return code === 0 ? { passed: 1, failed: 0, remarks: [], failures: [] } : { passed: 0, failed: 1, remarks: [`exit code ${code}`], failures: [] }
}

/** A runner that ran nothing, or that failed beside its tests, has one failure more than its tests show. */
function settle(count, code) {
  const { passed, failed, remarks } = count
  if (passed + failed === 0) return { ...count, failed: 1, remarks: [...remarks, 'not a single test ran'] }
  if (code !== 0 && failed === 0) return { ...count, failed: 1, remarks: [...remarks, `exit code ${code} without a failing test`] }
  return count
}

const skippedRemark = (skipped) => (skipped > 0 ? [`${skipped} skipped, not counted`] : [])

/**
 * Counts the tests that Vitest ran; a test file that could not be loaded is one failure.
 * @param {object | null} report its JSON report, null where it wrote none
 * @param {number} code exit code
 * @returns {Count}
 */
export function countVitest(report, code) {
  const files = report?.testResults ?? []
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status))
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const ran = (status) => statuses.filter((one) => one === status).length
  const failed = ran('failed') + unloaded.length
  const skipped = statuses.length - ran('passed') - ran('failed')
  const failures = [
    ...unloaded.map(({ name, message }) => tellFailure(relative('.', name), message)),
    ...files.flatMap(({ name, assertionResults }) => assertionResults.filter(({ status }) => status === 'failed').map((one) => tellFailure(`${relative('.', name)} › ${one.fullName}`, one.failureMessages[0]))),
  ]
  return settle({ passed: ran('passed'), failed, remarks: skippedRemark(skipped), failures }, code)
}

/** Every test of a Playwright suite and of those within it. */
const testsWithin = ({ suites = [], specs = [] }) => [...specs.flatMap((spec) => spec.tests.map((test) => ({ spec, test }))), ...suites.flatMap(testsWithin)]

/**
 * Counts the tests that Playwright ran; one that passed only when repeated is a failure.
 * @param {object | null} report its JSON report, null where it wrote none
 * @param {number} code exit code
 * @returns {Count}
 */
export function countPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  const failures = testsWithin({ suites: report?.suites })
    .filter(({ test }) => test.status === 'unexpected' || test.status === 'flaky')
    .map(({ spec, test }) => tellFailure(`${test.projectName} › ${spec.file}:${spec.line} › ${spec.title}`, test.results[0]?.errors[0]?.message))
  return settle({ passed: expected, failed: unexpected + flaky, remarks: skippedRemark(skipped), failures }, code)
}
