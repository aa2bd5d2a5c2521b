import { expect, test } from 'vitest'
import { findBrokenPromises } from './broken-promises.ts'
import { documents } from './documents.ts'

test('2,000 broken documents are refused with a sentence, or are read with every figure where it says that it stands', async () => {
  expect(await findBrokenPromises(documents, 1, 2_000)).toEqual([])
})
