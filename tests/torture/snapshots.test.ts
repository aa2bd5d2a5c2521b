import { expect, test } from 'vitest'
import { findBrokenPromises } from './broken-promises.ts'
import { snapshots } from './snapshots.ts'

test('5,000 broken rounds are refused with a sentence, or are whole and say nothing but what their files say', async () => {
  expect(await findBrokenPromises(snapshots, 1, 5_000)).toEqual([])
})
