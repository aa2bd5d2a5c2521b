import { expect, test } from 'vitest'
import { nameFile } from '../../src/tables/file-name.ts'

test('a file is named after page, round and date', () => {
  expect(nameFile('施策の一覧', ['asaka-2022-6'], '2026-11-23', 'csv')).toBe('見晴らし_施策の一覧_asaka-2022-6_2026-11-23.csv')
})

test('several rounds stand side by side in the name', () => {
  expect(nameFile('コスト', ['a-2022', 'a-2023'], '2026-11-23', 'xlsx')).toBe('見晴らし_コスト_a-2022+a-2023_2026-11-23.xlsx')
})

test('a name holds nothing that a file system refuses or reads as a path', () => {
  expect(nameFile('..\\a/b:c*?"<>|\u202Egnp\nx', ['r'], '2026-11-23', 'svg')).toBe('見晴らし_..-a-b-c-gnp-x_r_2026-11-23.svg')
})

test('a long indicator name is cut', () => {
  expect([...nameFile('維'.repeat(500), ['r'], '2026-11-23', 'csv')].length).toBeLessThan(100)
})
