import { describe, expect, test } from 'vitest'
import { countCommand, countPlaywright, countVitest } from './count.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts', status, message: 'no such file',
  assertionResults: tests.map((one) => ({ status: one, fullName: 'a cost is whole', failureMessages: one === 'failed' ? ['\u001b[31mexpected 1\u001b[39m\n\n  to be 2'] : [] })),
})

describe('a stage without tests of its own', () => {
  test('counts as one', () => {
    expect(countCommand(0)).toMatchObject({ passed: 1, failed: 0 })
    expect(countCommand(2)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('unit and component tests', () => {
  test('count what ran and name what was skipped', () => {
    const report = { testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed', 'todo')] }
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1, remarks: ['2 skipped, not counted'], failures: ['a.test.ts › a cost is whole\n    expected 1\n    to be 2'] })
  })

  test('count a file that could not be loaded as a failure', () => {
    expect(countVitest({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toMatchObject({ passed: 1, failed: 1, failures: ['a.test.ts\n    no such file'] })
  })

  test('fail when not a single one ran', () => {
    expect(countVitest({ testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1 })
    expect(countVitest(null, 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  test('fail when the runner failed beside its tests', () => {
    expect(countVitest({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 })
  })
})

describe('end-to-end tests', () => {
  test('count what ran, and a lucky repetition as a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }
    const spec = (title: string, status: string) => ({ title, file: 'costs.spec.ts', line: 7, tests: [{ projectName: 'desktop', status, results: [{ errors: [{ message: 'not seen' }] }] }] })
    const suites = [{ specs: [spec('one', 'unexpected'), spec('two', 'expected')], suites: [{ specs: [spec('three', 'flaky')] }] }]
    expect(countPlaywright({ stats, suites }, 1)).toEqual({
      passed: 5, failed: 2, remarks: ['1 skipped, not counted'],
      failures: ['desktop › costs.spec.ts:7 › one\n    not seen', 'desktop › costs.spec.ts:7 › three\n    not seen'],
    })
  })

  test('fail when not a single one ran', () => {
    expect(countPlaywright(null, 1)).toMatchObject({ passed: 0, failed: 1 })
    expect(countPlaywright({ stats: { expected: 0, skipped: 3 } }, 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})
