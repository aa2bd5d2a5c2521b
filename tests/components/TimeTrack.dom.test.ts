import { expect, it } from 'vitest'
import { judge } from '../../src/analytics/attainment.ts'
import TimeTrack from '../../src/components/TimeTrack.vue'
import { buildTrack } from '../../src/view/track.ts'
import { anIndicator } from '../analytics/builders.ts'
import { heard, mountOnPage } from './mount.ts'

function track(raws: readonly string[], hideAttainment = false) {
  const indicator = anIndicator(raws)
  return mountOnPage(TimeTrack, { track: buildTrack(indicator, judge(indicator, { basis: 'latest' }), { actualOnly: false, hideAttainment }) })
}

it('a track has a tick a year, a point a value and a hollow one for the estimate', () => {
  const drawn = track(['41', '44', '45', '55'])
  const drawnTimes = (what: string) => drawn.find(what).attributes('d')!.split('M').length - 1
  expect([drawnTimes('.tick'), drawnTimes('.dot:not(.dot-estimate)'), drawnTimes('.dot-estimate')]).toEqual([6, 2, 1])
})

it('is silent: the values beside it say the same', () => {
  expect(heard(track(['41', '44', '45', '55']))).toBe('')
  expect(track(['41', '44', '45', '55']).attributes('aria-hidden')).toBe('true')
})

it('shows 「－」 and no line where a year states nothing', () => {
  const drawn = track(['41', '-', '45', '55'])
  expect([drawn.findAll('text').map((gap) => gap.text()), drawn.findAll('.step').length]).toEqual([['－'], 0])
})

it('has no line of the 試算 where it is hidden', () => {
  expect([track(['41', '44', '45', '55']).findAll('.guide').length, track(['41', '44', '45', '55'], true).findAll('.guide').length]).toEqual([1, 0])
})

it('stands without a broken place, whatever is missing', () => {
  for (const raws of [['-', '-', '-', '-'], ['5', '5', '5', '5'], ['5', '-', '-', '-']]) expect(track(raws).html()).not.toMatch(/NaN|undefined|Infinity/)
})
