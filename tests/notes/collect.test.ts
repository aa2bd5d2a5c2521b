import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collect, departmentOf, withFile } from '../../src/notes/collect.ts'
import { isAlike, likeness } from '../../src/notes/similar.ts'
import type { Note } from '../../src/notes/types.ts'
import { evidence, note } from './builders.ts'

const departments = ['人権庶務課', '財産管理課']
const on = (id: string, policy: string, addressee: string, text = `質問${id}`): Note =>
  note({ id, addressee, text, evidence: evidence({ policy, place: `${policy} 指標1` }) })

describe('many members’ files', () => {
  test('become one list by department in the order of the sheets, then by policy', () => {
    const files = [
      { name: 'A.json', notes: [on('a', '653', '財産管理課'), on('b', '611', '人権庶務課')] },
      { name: 'B.json', notes: [on('c', '612', '人権庶務課'), on('d', '', ''), on('e', '641', '別の課')] },
    ]
    expect(collect(files, departments).map(({ no, note: { id } }) => [no, id])).toEqual([[1, 'b'], [2, 'c'], [3, 'a'], [4, 'e'], [5, 'd']])
  })

  test('hold every id once, also when a file comes twice', () => {
    const file = { name: 'A.json', notes: [on('a', '653', '財産管理課')] }
    expect(collect([file, { ...file, name: 'A (1).json' }], departments)).toMatchObject([{ no: 1, others: [] }])
  })

  test('show different texts of one question side by side, the latest first', () => {
    const old = { ...on('a', '653', '財産管理課', '前の文'), revision: 1 }
    const late = { ...on('a', '653', '財産管理課', '後の文'), revision: 3 }
    const [one] = collect([{ name: 'A.json', notes: [old] }, { name: 'B.json', notes: [late] }], departments)
    expect(one).toMatchObject({ note: { text: '後の文' }, file: 'B.json', others: [{ note: { text: '前の文' }, file: 'A.json' }] })
  })

  test('hint at questions that read alike on the same policy, and keep both', () => {
    const list = collect([{ name: 'A.json', notes: [
      on('a', '653', '財産管理課', '削減率の目標はなぜマイナスなのですか。'), on('b', '653', '財産管理課', '削減率の目標がなぜマイナスなのか。'),
      on('c', '653', '財産管理課', '基金の残高を教えてください。'), on('d', '654', '財産管理課', '削減率の目標はなぜマイナスなのですか。'),
    ] }], departments)
    expect(list.map(({ alike }) => alike)).toEqual([[2], [1], [], []])
  })

  test('lose no id and no text, whatever they hold', () => {
    const notes = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('甲', '乙', '丙'), revision: fc.integer({ min: 1, max: 3 }) }).map((over) => note(over)))
    fc.assert(fc.property(fc.array(notes, { maxLength: 4 }), (files) => {
      const list = collect(files.map((own, at) => ({ name: `${at}.json`, notes: own })), departments)
      const key = ({ id, text }: Note): string => `${id}${text}`
      const held = list.flatMap(({ note: first, others }) => [first, ...others.map((other) => other.note)].map(key))
      expect([...held].sort()).toEqual([...new Set(files.flat().map(key))].sort())
      expect(new Set(list.map((one) => one.note.id)).size).toBe(list.length)
      expect(list.map(({ no }) => no)).toEqual(list.map((_, at) => at + 1))
    }))
  })
})

test('files that are called alike are both kept, the same file is not read twice', () => {
  const one = { name: '質問.json', notes: [note()] }
  const other = { name: '質問.json', notes: [note({ id: 'b' })] }
  expect(withFile(withFile(withFile([], one), other), { ...one, name: '写し.json' }).map(({ name }) => name)).toEqual(['質問.json', '質問.json（2）'])
})

describe('likeness', () => {
  test('is 1 for the same letters, 0 for none in common or for nothing', () => {
    expect(likeness('基金 の残高。', '基金の残高')).toBe(1)
    expect(likeness('基金の残高', '男女平等')).toBe(0)
    expect(likeness('', '')).toBe(0)
    expect(isAlike('', '')).toBe(false)
  })
})

test('a question that names no department says so', () => {
  expect(departmentOf(note({ addressee: '　' }))).toBe('課の記入なし')
})
