import { expect, test } from 'vitest'
import { findBrokenPromises } from './broken-promises.ts'
import { documents } from './documents.ts'

test.each([1, 501, 1_001, 1_501])('from seed %i 500 broken documents are refused with a sentence, or are read with every figure where it says that it stands', async (seed) => {
  expect(await findBrokenPromises(documents, seed, 500)).toEqual([])
})
