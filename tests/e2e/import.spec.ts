import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { compoundFile } from '../intake/builders.ts'
import { encodeByTable, encodeUtf16 } from '../intake/encode-text.ts'
import { bomb } from '../tables/bomb.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { expectDrawn, openRoute } from './routes.ts'
import { open } from './settle.ts'

const NAME = 'asaka-r4-chapter6.txt'
const text = readFileSync(new URL(`../../public/rounds/${NAME}`, import.meta.url), 'utf8')
const changed = text.replaceAll('18.6%', '19.9%')

const file = (name: string, bytes: Uint8Array | string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
const drop = (page: Page, files: ReturnType<typeof file>[]): Promise<void> => page.locator('input[type="file"]').setInputFiles(files)
const main = (page: Page) => page.locator('main')

const toImport = (page: Page): Promise<void> => open(page, '/import')

const COPIES = [
  ['in UTF-8', new TextEncoder().encode(text), null],
  ['in Shift_JIS', encodeByTable(text, 'shift_jis'), 'Shift_JIS'],
  ['in UTF-16', encodeUtf16(text, true), 'UTF-16'],
] as const

for (const [how, bytes, said] of COPIES) {
  test(`the source document ${how} is the round that is shipped, to the last figure`, async ({ page }) => {
    await toImport(page)
    await drop(page, [file(NAME, bytes)])
    await expect(main(page)).toContainText('同じ内容の評価が、すでにこの端末にあります。')
    await expect(main(page)).toContainText('印刷された計42件のうち42件')
    if (said !== null) await expect(main(page)).toContainText(`文字コードは${said}`)
  })
}

test('a corrected document shows what it changes, takes the place of the round after the word, and gives way again', async ({ page }) => {
  await toImport(page)
  await drop(page, [file(NAME, changed)])
  const differences = page.getByText(/^置き換えると変わる記載は\d+か所です/)
  await differences.click()
  await expect(page.getByRole('row', { name: /653 指標1 R4/ })).toContainText('19.9%')
  await expectAccessible(page)
  await page.getByRole('button', { name: '置き換える' }).click()
  await expect(page.getByText('を取り込みました。')).toBeVisible()
  await open(page, '/policies/653')
  await page.reload()
  await expectDrawn(page)
  await expect(main(page)).toContainText('19.9')
  await open(page, '/source/653?line=1491')
  await expect(main(page)).toContainText('19.9%')
  await open(page, '/rounds')
  await page.getByRole('button', { name: '付属の評価に戻す' }).click()
  await expect(page.getByText('を削除しました。')).toBeVisible()
  await open(page, '/policies/653')
  await expect(main(page)).toContainText('18.6')
})

test('another round is kept beside, opened, named anew, removed and put back', async ({ page }) => {
  await toImport(page)
  await drop(page, [file(NAME, changed)])
  await page.getByLabel('評価の名前').fill('見直し案')
  await page.getByLabel('評価の名前').blur()
  await page.getByRole('button', { name: '別の評価として加える' }).click()
  await page.getByRole('button', { name: '取り込んだ評価を開く' }).click()
  await expect(page).toHaveURL(/round=asaka-2022-6-2/)
  await page.reload()
  await expectDrawn(page)
  await open(page, '/rounds?round=asaka-2022-6-2')
  const card = page.getByRole('region', { name: /見直し案/ })
  await expect(card).toContainText('表示中')
  await card.getByRole('button', { name: '名前を変える' }).click()
  await page.getByLabel('評価の名前').fill('見直し案（確定）')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /見直し案（確定）/ })).toBeVisible()
  await page.getByRole('region', { name: /見直し案（確定）/ }).getByRole('button', { name: '削除' }).click()
  await expect(page.getByRole('region', { name: /見直し案/ })).toHaveCount(0)
  await page.getByRole('button', { name: '削除を元に戻す' }).click()
  await expect(page.getByRole('region', { name: /見直し案/ })).toHaveCount(1)
})

test('another tab lists what is taken in here without being read again', async ({ page, context }) => {
  await toImport(page)
  const other = await context.newPage()
  await openRoute(other, '/rounds')
  await expect(other.getByRole('region', { name: /第6章/ })).toBeVisible()
  await drop(page, [file(NAME, changed)])
  await page.getByLabel('評価の名前').fill('見直し案')
  await page.getByLabel('評価の名前').blur()
  await page.getByRole('button', { name: '別の評価として加える' }).click()
  await expect(other.getByRole('region', { name: /見直し案/ })).toBeVisible()
  await open(page, '/rounds')
  await page.getByRole('region', { name: /見直し案/ }).getByRole('button', { name: '削除' }).click()
  await expect(other.getByRole('region', { name: /見直し案/ })).toHaveCount(0)
})

test('another tab keeps what it shows until its reader asks for the new', async ({ page, context }) => {
  await toImport(page)
  const other = await context.newPage()
  await openRoute(other, '/policies/653')
  await expect(other.locator('.elsewhere')).toBeAttached()
  await drop(page, [file(NAME, changed)])
  await page.getByRole('button', { name: '置き換える' }).click()
  await expect(page.getByText('を取り込みました。')).toBeVisible()
  await expect(other.getByText('この評価は別のタブで変更されました。')).toBeVisible()
  await expectAccessible(other)
  await expect(main(other)).not.toContainText('19.9')
  await other.getByRole('button', { name: '新しい内容を表示' }).click()
  await expect(main(other)).toContainText('19.9')
  await expect(other.getByText('この評価は別のタブで変更されました。')).toHaveCount(0)
})

/** Everything that this device holds of its rounds, byte for byte. */
const storedRounds = (page: Page): Promise<string> => page.evaluate(() => new Promise<string>((resolve, reject) => {
  const opening = indexedDB.open('miharashi')
  opening.onerror = () => reject(new Error('the database does not open'))
  opening.onsuccess = () => {
    const names = ['rounds', 'parts', 'sources']
    const reading = opening.result.transaction(names)
    const found = names.map((name) => reading.objectStore(name).getAll())
    reading.oncomplete = () => {
      opening.result.close()
      resolve(JSON.stringify(found.map(({ result }) => result as unknown), (_, value: unknown) =>
        (value instanceof ArrayBuffer ? [...new Uint8Array(value)] : ArrayBuffer.isView(value) ? [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] : value)))
    }
  }
}))

test('files that cannot be taken in each get their sentence, and the round stays as it is, byte for byte', async ({ page }) => {
  await toImport(page)
  const before = await storedRounds(page)
  expect(before.length).toBeGreaterThan(100_000)
  await drop(page, [
    file('評価.pdf', '%PDF-1.7\n'), file('写真.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])), file('旧.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    file('パスワード付き.xlsx', compoundFile('EncryptedPackage')), file('文字コード不明.txt', new Uint8Array([0x65, 0xff, 0xfe, 0x80, 0x81, 0xff, 0x0a, 0xf5, 0xff])),
    file('展開すると大きい.xlsx', bomb(320_000_000)), file('大きさを偽る.xlsx', bomb(20_000_000, 9)), file('空.txt', ''), file('別の文.txt', 'これはシートではありません。'), file('切れた.json', '{"format":"miharashi-snapshot","version":1'),
  ])
  const refused = page.getByRole('region', { name: '読み取れなかったファイル' })
  await expect(refused.getByRole('listitem')).toHaveCount(10)
  await expect(refused).toContainText('パスワード')
  await expect(refused).toContainText('このExcelファイルは展開すると大きくなりすぎるため、読み取りを止めました（上限は300MB）。')
  for (const sentence of await refused.getByRole('listitem').allInnerTexts()) expect(sentence).toMatch(/変わっていません。/)
  expect(await storedRounds(page)).toBe(before)
  await open(page, '/rounds')
  await expect(page.getByRole('region', { name: /第6章/ })).toContainText('この画面に付属')
})

test('a table becomes a round once its columns were looked through', async ({ page }) => {
  const rows = ['施策番号,施策名,担当課,事業名,R4決算（千円）,R5決算見込み（千円）,評価,今後の方向性', '11,地域福祉,福祉課,民生委員活動事業,"12,345",△5,B,継続', '12,高齢者福祉,長寿課,敬老事業,800,約900,A,縮小']
  await toImport(page)
  await drop(page, [file('事業評価.csv', encodeByTable(rows.join('\r\n'), 'shift_jis'))])
  await expect(page.getByRole('heading', { name: '表の列の意味を確かめる' })).toBeVisible()
  await page.getByLabel('自治体名').fill('架空市')
  await page.getByLabel('自治体名').blur()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'この読み方で内容を確認する' }).click()
  await page.getByText(/^確認（\d+）$/).first().click()
  await expect(main(page)).toContainText('約900')
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await page.getByRole('button', { name: '取り込んだ評価を開く' }).click()
  await expect(page).toHaveURL(/round=/)
  const id = /round=([a-z0-9-]+)/.exec(page.url())?.[1] ?? ''
  await expectDrawn(page)
  await open(page, `/projects?round=${id}&unit=k`)
  await expect(main(page)).toContainText('12,345')
  await expect(main(page)).toContainText('−5')
})

test('the making of a round of tables can be given up, and the columns are still there', async ({ page }) => {
  await page.addInitScript(() => {
    // A worker that never begins stands for one that takes long.
    window.Worker = class extends Worker {
      override postMessage(task: { readonly kind?: string }, transfer: never): void {
        if (task.kind !== 'tables') super.postMessage(task, transfer)
      }
    }
  })
  await toImport(page)
  await drop(page, [file('事業評価.csv', '施策番号,施策名,担当課,事業名,R4決算（千円）\r\n11,地域福祉,福祉課,民生委員活動事業,"12,345"')])
  await page.getByRole('button', { name: 'この読み方で内容を確認する' }).click()
  await expect(page.getByRole('status').filter({ hasText: '表から評価のデータを作っています（1／1枚）：事業評価' })).toBeVisible()
  await page.getByRole('button', { name: '中止' }).click()
  await expect(page.getByText('表から評価のデータを作っています')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '表の列の意味を確かめる' })).toBeVisible()
  await expect(page.getByRole('button', { name: '取り込む', exact: true })).toHaveCount(0)
})
