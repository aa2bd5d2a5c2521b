import { expect, test } from 'vitest'
import { findBrokenPromises } from './broken-promises.ts'
import { tables } from './tables.ts'

test('600 broken tables are refused with a sentence, or are read, and what is made of them is a whole round', async () => {
  expect(await findBrokenPromises(tables, 1, 600)).toEqual([])
})
