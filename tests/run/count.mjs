/**
 * What a stage contributes to the closing line.
 * @typedef {{ passed: number, failed: number, remarks: string[] }} Count
 */

/**
 * A stage without tests of its own counts as one.
 * @param {number} code exit code
 * @returns {Count}
 */
export function countCommand(code) {
  return code === 0 ? { passed: 1, failed: 0, remarks: [] } : { passed: 0, failed: 1, remarks: [`exit code ${code}`] }
}

/** A runner that ran nothing, or that failed beside its tests, has one failure more than its tests show. */
function settle({ passed, failed, remarks }, code) {
  if (passed + failed === 0) return { passed, failed: 1, remarks: [...remarks, 'not a single test ran'] }
  if (code !== 0 && failed === 0) return { passed, failed: 1, remarks: [...remarks, `exit code ${code} without a failing test`] }
  return { passed, failed, remarks }
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
  return settle({ passed: ran('passed'), failed, remarks: skippedRemark(skipped) }, code)
}

/**
 * Counts the tests that Playwright ran; one that passed only when repeated is a failure.
 * @param {object | null} report its JSON report, null where it wrote none
 * @param {number} code exit code
 * @returns {Count}
 */
export function countPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return settle({ passed: expected, failed: unexpected + flaky, remarks: skippedRemark(skipped) }, code)
}
