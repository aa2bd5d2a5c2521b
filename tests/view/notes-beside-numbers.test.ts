import { expect, it } from 'vitest'
import { PANDEMIC_NOTE, YEARLY_OR_CUMULATIVE } from '../../src/messages/words.ts'
import { buildPolicyDetail } from '../../src/view/policy-detail.ts'
import { asakaViews } from './asaka.ts'

const { facts, judged, options, selection } = asakaViews()
const details = facts.policies.source.map((policy) => buildPolicyDetail(facts, judged, selection(), policy.code, options)!)

it('the workings speak of the pandemic where the reasons of the sheet do', () => {
  const speaking = details.filter(({ indicators }) => indicators.some(({ workings }) => workings?.notes.includes(PANDEMIC_NOTE)))
  expect(speaking.map(({ code }) => code)).toEqual(['611', '612', '641'])
})

it('a cumulative indicator that reads like a yearly count asks to be confirmed', () => {
  const asking = details.flatMap(({ indicators }) => indicators.filter(({ view }) => view.facts.some(({ sentence }) => sentence === YEARLY_OR_CUMULATIVE)))
  expect(asking.map(({ view }) => view.key)).toEqual(['656-2'])
})
