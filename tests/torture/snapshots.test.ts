import { expect, test } from 'vitest'
import { findBrokenPromises } from './broken-promises.ts'
import { snapshots } from './snapshots.ts'

test.each([1, 1_001, 2_001, 3_001, 4_001])('from seed %i 1,000 broken rounds are refused with a sentence, or are whole and say nothing but what their files say', async (seed) => {
  expect(await findBrokenPromises(snapshots, seed, 1_000)).toEqual([])
})
