import { expect, test } from 'vitest'
import { snapshotFailureMessages } from '../../src/messages/snapshot.ts'
import { tellJson } from '../../src/messages/json-words.ts'

test.each([
  ['string', '文字'], ['', '整数'], ['("actual" | "estimate")', '「actual」か「estimate」'], ['>=1950', '1950以上'], ['<=1000', '1000以下'], ['/^[a-z0-9-]{1,64}$/', '決められた文字だけの並び'],
  ['undefined', '記載なし'], ['NaN', '数でない値'], ['(string | number)', '文字か数'], ['"A\u202eB"', '「AB」'], ['constructor', 'constructor'], [1.5, '1.5'],
])('%j is told as %s', (spelling, words) => {
  expect(tellJson(spelling)).toBe(words)
})

test('a refused place is told in Japanese', () => {
  const sentence = snapshotFailureMessages.invalid({ path: 'policies.0.code', expected: 'string', received: 'undefined' })
  expect(sentence).toContain('データの「policies.0.code」が決められた形ではありません（文字のところが記載なし）。')
})
