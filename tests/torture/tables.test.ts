import { expect, test } from 'vitest'
import { findBrokenPromises } from './broken-promises.ts'
import { tables } from './tables.ts'

test.each([1, 51])('from seed %i 50 broken tables are refused with a sentence, or are read, and what is made of them is a whole round', async (seed) => {
  expect(await findBrokenPromises(tables, seed, 50)).toEqual([])
})
