import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/snapshot.ts'
import { sheetText } from '../sheet/builders.ts'

const rounds = fileURLToPath(new URL('../../public/rounds/', import.meta.url))
const shipped = ['--id', 'asaka-2022-6', '--municipality', '朝霞市', '--title', '令和4年度 施策評価 第6章']

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'snapshot-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(argv: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; report: string }> {
  let report = ''
  const code = await main(argv, { stderr: { write: (text) => { report += text } }, env, cwd: () => folder })
  return { code, report }
}

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('a readable document', () => {
  test('the shipped round is, byte for byte, what the command makes of the shipped text', async () => {
    const { code } = await run([join(rounds, 'asaka-r4-chapter6.txt'), '-o', 'out.json', ...shipped])
    expect(code).toBe(0)
    expect(read('out.json')).toBe(readFileSync(join(rounds, 'asaka-2022-6.json'), 'utf8'))
  })

  test('the list of shipped rounds names files that are there and a round of that id', () => {
    const { rounds: list } = JSON.parse(readFileSync(join(rounds, 'index.json'), 'utf8'))
    for (const { id, file, source } of list) {
      const snapshot = JSON.parse(readFileSync(join(rounds, file), 'utf8'))
      expect([snapshot.id, snapshot.sources[0].name]).toEqual([id, source])
      expect(readFileSync(join(rounds, source)).length).toBeGreaterThan(0)
    }
  })

  test('the report states what was read, the checked totals and the sums', async () => {
    const { report } = await run([join(rounds, 'asaka-r4-chapter6.txt'), '-o', 'out.json', ...shipped])
    expect(report.trimEnd().split('\n')).toEqual([
      'シート: 14施策', '指標: 16', '事務事業: 92行（本体71、再掲21：本体あり11、この評価に本体なし10）',
      '計の照合: 42件中42件が事業の合計・経年変化と一致（42/42）', '計の合計: 2020年度（決算） 3,513,510千円',
      '計の合計: 2021年度（決算） 5,276,528千円', '計の合計: 2022年度（決算見込み） 5,531,793千円', 'out.json に保存しました。',
    ])
  })

  test('a diagnostic names file, line and column with its sentence', async () => {
    put('a.txt', sheetText({ total: '計（単位：千円）\t\t1,131\t2,000\t3,000\t', trend: '経年変化\nR3年度\tR4年度\tR5年度(見込み)\n1,131\t2,000\t3,000' }))
    const { code, report } = await run(['a.txt', '-o', 'out.json'])
    expect(code).toBe(0)
    expect(report).toContain('a.txt:56:11: 確認: 施策111の2021年度の計1,131千円が、事業の合計1,000千円と異なります。シートの計を使用します。')
    expect(report).toContain('（2/3）')
  })

  test('several files become one round, and paths start where npm was called', async () => {
    put('a.txt', sheetText())
    put('b.txt', sheetText({ code: '112' }))
    const { code } = await main(['a.txt', 'b.txt', '-o', 'out.json'], { stderr: { write: () => true }, env: { INIT_CWD: folder }, cwd: () => '/' }).then((code) => ({ code }))
    expect(code).toBe(0)
    expect(JSON.parse(read('out.json')).policies).toHaveLength(2)
  })

  test('the time is written only when asked for', async () => {
    put('a.txt', sheetText())
    await run(['a.txt', '-o', 'plain.json'])
    await run(['a.txt', '-o', 'again.json'])
    await run(['a.txt', '-o', 'dated.json', '--created'])
    expect(read('plain.json')).toBe(read('again.json'))
    expect(JSON.parse(read('plain.json'))).not.toHaveProperty('createdAt')
    expect(JSON.parse(read('dated.json')).createdAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  })
})

describe('what cannot be read leaves the output as it was', () => {
  beforeEach(() => {
    put('out.json', 'before')
    put('good.txt', sheetText())
  })

  async function refused(argv: readonly string[], sentence: string): Promise<void> {
    const files = readdirSync(folder)
    const { code, report } = await run(argv)
    expect(code).toBe(1)
    expect(report).toContain(sentence)
    expect(read('out.json')).toBe('before')
    expect(readdirSync(folder)).toEqual(files)
  }

  test('a file that holds no sheet', async () => {
    put('a.txt', '議事録')
    await refused(['a.txt', '-o', 'out.json'], 'a.txt:1:1: 読み取り不可: 施策評価シートが見つかりませんでした。')
  })

  test('a file that is not there, beside one that is', () => refused(['good.txt', 'none.txt', '-o', 'out.json'], 'none.txt: ファイルが見つかりません。'))
  test('a folder', () => refused(['.', '-o', 'out.json'], '.: ファイルを開けませんでした。'))

  test('bytes that are no UTF-8', async () => {
    put('a.txt', new Uint8Array([0x8e, 0x7b, 0x8d, 0xf4]))
    await refused(['a.txt', '-o', 'out.json'], 'a.txt: UTF-8の文字として読み取れませんでした')
  })

  test('a text too long for the contract', async () => {
    put('a.txt', sheetText({ issues: 'あ'.repeat(100_001) }))
    await refused(['a.txt', '-o', 'out.json'], 'policies.0.issues')
  })

  test('an output that cannot be written', async () => {
    const { code, report } = await run(['good.txt', '-o', 'none/out.json'])
    expect([code, report.includes('none/out.json: 書き込めませんでした。')]).toEqual([1, true])
  })

  test('an output that is a folder leaves nothing beside it', async () => {
    const { code } = await run(['good.txt', '-o', '.'])
    expect(code).toBe(1)
    expect(readdirSync(folder).sort()).toEqual(['good.txt', 'out.json'])
  })
})

describe('wrong use is answered with the usage', () => {
  test.each([
    ['no file', ['-o', 'out.json'], '読み取るファイルの指定がありません。'],
    ['no output', ['a.txt'], '出力先（-o）の指定がありません。'],
    ['an unknown option', ['a.txt', '-o', 'out.json', '--what'], '指定のしかたが使い方と異なります。'],
    ['an option without its value', ['a.txt', '-o'], '指定のしかたが使い方と異なります。'],
    ['an id of other characters', ['a.txt', '-o', 'out.json', '--id', 'Asaka'], '--id は半角の英小文字'],
    ['an output that is a source', ['a.txt', '-o', './a.txt'], '出力先が読み取るファイルと同じです。'],
  ])('%s', async (_, argv, sentence) => {
    put('a.txt', sheetText())
    const { code, report } = await run(argv)
    expect(code).toBe(2)
    expect(report).toContain(sentence)
    expect(report).toContain('使い方: npm run snapshot -- ')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })
})
