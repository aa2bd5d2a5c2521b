import { expect, it } from 'vitest'
import { formatDay } from '../../src/format/day.ts'

it('a day is written in its era', () => {
  expect([formatDay('2026-11-23'), formatDay('2019-05-01'), formatDay('2019-04-30'), formatDay('')]).toEqual(['令和8年11月23日', '令和元年5月1日', '2019年4月30日', ''])
})
