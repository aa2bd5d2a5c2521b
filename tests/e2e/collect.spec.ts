import { readFile } from 'node:fs/promises'
import { unzipSync, strFromU8 } from 'fflate'
import { note, evidence } from '../notes/builders.ts'
import { writeNotesFile } from '../../src/notes/file.ts'
import type { Note } from '../../src/notes/types.ts'
import { readCsv } from '../tables/read-csv.ts'
import { expect, expectAccessibleInBoth, test } from './fixtures.ts'
import { open } from './settle.ts'

const at = '2026-11-22T00:00:00.000Z'
const id = (no: number): string => `00000000-0000-4000-8000-00000000000${no}`
const handed = (name: string, notes: readonly Note[]) => ({ name, mimeType: 'application/json', buffer: Buffer.from(writeNotesFile(notes, at)) })

const shared = note({ id: id(1), text: '削減率の目標がマイナスなのはなぜですか。', author: '甲野委員', status: 'submit' })
const files = [
  handed('甲.json', [shared, note({ id: id(2), text: '電気料金の内訳を示してください。', kind: 'material', author: '甲野委員' })]),
  handed('乙.json', [{ ...shared, text: '削減率の目標の向きを教えてください。', revision: 2 }, note({ id: id(3), kind: 'opinion', text: '基金の使い道を計画に書いてほしい。', author: '乙川委員' })]),
  handed('丙.json', [shared, note({ id: id(4), text: '研修の対象を教えてください。', addressee: '人権庶務課', evidence: evidence({ policy: '611', policyName: '人権教育', place: '611 指標1' }) })]),
]

test('three members’ files become one list, every question once, other texts beside it', async ({ page }) => {
  await open(page, '/questions/collect')
  await page.getByLabel('委員のファイルを読み込む（複数可）').setInputFiles(files)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('質問の取りまとめ　4件（3ファイル、2課）')
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['人権庶務課（1件）', '財産管理課（2件）', '653 公共施設の効果的・効率的な管理運営（1件）'])
  await expect(page.locator('tbody tr')).toHaveCount(4)
  await expect(page.locator('tbody tr', { hasText: '削減率の目標の向きを教えてください。' })).toContainText('甲.json：削減率の目標がマイナスなのはなぜですか。')

  await page.getByLabel('回答期限').fill('2026-12-10')
  await page.getByLabel('委員名を伏せる').check()
  await expect(page.locator('main')).not.toContainText('甲野委員')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV：財産管理課' }).click()
  const [headings, ...rows] = readCsv(await readFile(await (await waiting).path(), 'utf8'))
  expect(headings).not.toContain('委員名')
  expect(rows.map((row) => row[headings!.indexOf('回答期限')])).toEqual(['2026-12-10', '2026-12-10'])
  const book = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Excel：財産管理課' }).click()
  const parts = unzipSync(new Uint8Array(await readFile(await (await book).path())))
  expect(Object.values(parts).map((part) => strFromU8(part)).join('')).toContain('電気料金の内訳を示してください。')
})

test('what was read is kept on the device, a wrong file is refused with its place, and emptying is taken back', async ({ page }) => {
  await open(page, '/questions/collect')
  const input = page.getByLabel('委員のファイルを読み込む（複数可）')
  await input.setInputFiles(files)
  await expect(page.locator('tbody tr')).toHaveCount(4)
  const broken = JSON.parse(files[0]!.buffer.toString()) as { notes: { kind: string }[] }
  broken.notes[1]!.kind = 'other'
  await input.setInputFiles([{ ...files[0]!, name: '違う.json', buffer: Buffer.from(JSON.stringify(broken)) }, { name: '表.json', mimeType: 'application/json', buffer: Buffer.from('No,施策番号') }])
  await expect(page.getByText('「違う.json」は、2件目の「種別」が決められた形ではありません。')).toBeVisible()
  await expect(page.getByText('「表.json」は、質問・意見のファイル（.json）として読み取れませんでした。')).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(4)
  await page.reload()
  await expect(page.locator('tbody tr')).toHaveCount(4)
  await page.getByRole('button', { name: '取りまとめを空にする' }).click()
  await expect(page.locator('tbody tr')).toHaveCount(0)
  await page.getByRole('button', { name: '元に戻す', exact: true }).click()
  await expect(page.locator('tbody tr')).toHaveCount(4)
})

test('the list is accessible, empty and full, light and dark', async ({ page }) => {
  await open(page, '/questions/collect')
  await expectAccessibleInBoth(page)
  await page.getByLabel('委員のファイルを読み込む（複数可）').setInputFiles(files)
  await expect(page.locator('tbody tr')).toHaveCount(4)
  await expectAccessibleInBoth(page)
})
