import { describe, expect, test } from 'vitest'
import { countCommand, countPlaywright, countVitest } from './count.mjs'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) })

describe('a stage without tests of its own', () => {
  test('counts as one', () => {
    expect(countCommand(0)).toMatchObject({ passed: 1, failed: 0 })
    expect(countCommand(2)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('unit and component tests', () => {
  test('count what ran and name what was skipped', () => {
    const report = { testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed', 'todo')] }
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1, remarks: ['2 skipped, not counted'] })
  })

  test('count a file that could not be loaded as a failure', () => {
    expect(countVitest({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toMatchObject({ passed: 1, failed: 1 })
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
    expect(countPlaywright({ stats }, 1)).toEqual({ passed: 5, failed: 2, remarks: ['1 skipped, not counted'] })
  })

  test('fail when not a single one ran', () => {
    expect(countPlaywright(null, 1)).toMatchObject({ passed: 0, failed: 1 })
    expect(countPlaywright({ stats: { expected: 0, skipped: 3 } }, 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})
