import { expect, test } from 'vitest'
import { droppedSentence } from '../../../src/messages/address.ts'
import { decodeQuery, type Dropped, type KnownOptions } from '../../../src/stores/address.ts'
import { auditSentence } from '../../torture/audit-sentence.ts'

const codes = ['611', '612', '621', '622', '631']
const known: KnownOptions = {
  sections: [], departments: ['財政課'], progress: [], states: ['belowGuide'], necessity: [], outlooks: [], points: [],
  municipalities: [], policies: codes, selectable: [...codes, '財政課'], years: [], sheets: true,
}

/** The smallest link for each reason; one that is left out does not compile. */
const links: Readonly<Record<Dropped['why'], Readonly<Record<string, string>>>> = {
  unknown: { dept: '魔法課' },
  'attainment-hidden': { calc: '0', state: 'belowGuide' },
  full: { ids: codes.join(',') },
  'other-kind': { ids: '611,財政課' },
}

test.each(Object.entries(links))('a value of a link is left out as %s, in a whole sentence', (why, link) => {
  const { dropped } = decodeQuery(link, known)
  expect(dropped.map((one) => one.why)).toEqual([why])
  expect(dropped.flatMap((one) => auditSentence(why, droppedSentence(one), {}))).toEqual([])
})
