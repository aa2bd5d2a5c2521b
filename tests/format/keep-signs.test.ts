import { expect, it } from 'vitest'
import { keepSigns } from '../../src/format/keep-signs.ts'

it('a sign stays with its number, and the words can still be read', () => {
  expect(keepSigns('R3→R4見込み ＋2.6億円')).toBe('R3→R4見込み ＋\u20602.6億円')
  expect(keepSigns('0→7.2、−5.0').replaceAll('\u2060', '')).toBe('0→7.2、−5.0')
})
