import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seededChanges } from './seeded-changes-list.mjs'

test.each(seededChanges)('there still is what is taken out so that $what', ({ file, find, tests }) => {
  expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
  expect(tests.filter((place) => existsSync(place))).not.toEqual([])
})
