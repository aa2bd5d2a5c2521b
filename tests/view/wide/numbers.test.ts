import { expect, it } from 'vitest'
import { countStates } from '../../../src/analytics/states.ts'
import { ratingHeadline } from '../../../src/view/headline.ts'
import { buildKpis, buildWideKpis } from '../../../src/view/kpis.ts'
import { choose, judgedSheets, sheets, world, years } from './country.ts'

const options = { hideAttainment: false, years, unit: 'o' } as const

it('the first numbers of a wide round are those of its sheets', () => {
  const wide = buildWideKpis(world.facts, countStates(world.facts, world.judged, choose()), choose(), options)
  const own = buildKpis(sheets, judgedSheets, choose(), options)
  const numbers = (kpis: typeof wide) => kpis.filter(({ key }) => key !== 'no-value').map(({ key, label, value, of }) => ({ key, label, value, of }))
  expect(numbers(wide)).toEqual(numbers(own))
})

it('each leads to the policies that it counts', () => {
  const [delayed] = buildWideKpis(world.facts, countStates(world.facts, world.judged, choose()), choose(), options)
  const ratings = new URLSearchParams(delayed!.to.split('?')[1]).get('rating')!.split(',').map(Number)
  expect(choose({ progress: ratings }).policyCount).toBe(Number(delayed!.value))
})

it('the headline counts without codes, which say nothing across municipalities', () => {
  expect(ratingHeadline(world.facts, choose(), false)).toMatch(/^「順調」\d+施策、「おおむね順調」\d+施策、「やや遅れている」\d+施策、「遅れている」\d+施策/)
})
