import { expect, test } from 'vitest'
import { resolveHomes } from '../../src/snapshot/homes.ts'
import { documentText, sheetText } from '../sheet/builders.ts'
import { snapshotOf } from './builders.ts'

const row = (no: number, name: string, cost: string) => `${no}\t${name}\t${cost}\t${cost}\t${cost}\t継続`

test('of the 21 relisted rows of the source document 11 find their home and 10 rows of 9 projects do not', () => {
  const { policies } = snapshotOf(documentText)
  const rows = resolveHomes(policies)
  expect([rows.length, rows.filter(({ home }) => home).length]).toEqual([21, 11])
  const homeless = rows.filter(({ home }) => !home).map(({ policy, project }) => policies[policy]?.projects[project]?.name)
  expect([homeless.length, new Set(homeless).size]).toEqual([10, 9])
  for (const { policy, project, home } of rows.filter((one) => one.home)) {
    const own = policies[home?.policy ?? -1]?.projects[home?.project ?? -1]
    expect(own).toMatchObject({ name: policies[policy]?.projects[project]?.name, relisted: false })
  }
})

test('a name with two possible homes stays unresolved', () => {
  const { policies } = snapshotOf([
    sheetText({ code: '111', rows: [row(1, '広報事業', '1')] }), sheetText({ code: '112', rows: [row(1, '広報事業', '1')] }),
    sheetText({ code: '113', rows: [row(1, '広報事業【再掲】', '-'), row(2, 'ない事業【再掲】', '-')] }),
  ].join('\n\n'))
  expect(resolveHomes(policies)).toEqual([{ policy: 2, project: 0, home: null }, { policy: 2, project: 1, home: null }])
})

test('names are compared without regard to width', () => {
  const { policies } = snapshotOf([
    sheetText({ code: '111', rows: [row(1, 'ＤＸ推進事業', '1')] }), sheetText({ code: '112', rows: [row(1, 'DX推進事業【再掲】', '-')] }),
  ].join('\n\n'))
  expect(resolveHomes(policies)).toEqual([{ policy: 1, project: 0, home: { policy: 0, project: 0 } }])
})
