import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judge } from '../../src/analytics/attainment.ts'
import StateChip from '../../src/components/StateChip.vue'
import { buildState } from '../../src/view/indicator.ts'
import { anIndicator } from '../analytics/builders.ts'
import { heard, mountOnPage } from './mount.ts'

const state = (raws: readonly string[]) => buildState(judge(anIndicator(raws), { basis: 'latest' }))

it.each([
  [['91', '100', '88', '100'], '目安に届かない'], [['41', '44', '55', '55'], '到達'], [['-', '-', '-', '20'], '数値なし（実績なし）'],
])('a state always says 試算 before its word: %j', (raws, word) => {
  expect(heard(mountOnPage(StateChip, { state: state(raws) }))).toBe(`試算${word}`)
})

it('in little room the reason is left away', () => {
  expect(heard(mountOnPage(StateChip, { state: state(['-', '-', '-', '20']), short: true }))).toBe('試算数値なし')
})

it('it is outlined and dashed, unlike a rating', () => {
  const source = readFileSync(join(import.meta.dirname, '../../src/components/StateChip.vue'), 'utf8')
  expect(source).toMatch(/\.chip \{[^}]*border: [^;]*dashed/s)
})
