import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/snapshot.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { parseDelimited } from '../../src/tables/parse-delimited.ts'
import type { RawTable } from '../../src/tables/raw-table.ts'
import { encodeByTable } from '../intake/encode-text.ts'
import { sheetText } from '../sheet/builders.ts'

const rounds = fileURLToPath(new URL('../../public/rounds/', import.meta.url))
const shipped = ['--id', 'asaka-2022-6', '--municipality', '朝霞市', '--title', '令和4年度 施策評価 第6章']

function parseTable(text: string): RawTable {
  const parsed = parseDelimited(text, 'r5-project-evaluation.csv')
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value.table
}

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

  test('a Shift_JIS copy gives the shipped round too, and the report says that it was converted', async () => {
    put('asaka-r4-chapter6.txt', encodeByTable(readFileSync(join(rounds, 'asaka-r4-chapter6.txt'), 'utf8'), 'shift_jis'))
    const { report } = await run(['asaka-r4-chapter6.txt', '-o', 'out.json', ...shipped])
    expect(read('out.json') === readFileSync(join(rounds, 'asaka-2022-6.json'), 'utf8')).toBe(true)
    expect(report).toContain('asaka-r4-chapter6.txt: Shift_JIS のテキストを UTF-8 に変換して読み取りました。')
  })

  test('the document\'s text is carried only when asked for', async () => {
    put('a.txt', sheetText())
    await run(['a.txt', '-o', 'with.json', '--with-text'])
    await run(['a.txt', '-o', 'without.json'])
    expect(JSON.parse(read('with.json')).sources[0].text).toBe(sheetText())
    expect(JSON.parse(read('without.json')).sources[0]).not.toHaveProperty('text')
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

describe('a round that was made before', () => {
  const shippedRound = join(rounds, 'asaka-2022-6.json')

  test('is written as lines and back, byte for byte', async () => {
    expect((await run([shippedRound, '-o', 'out.ndjson'])).code).toBe(0)
    expect(read('out.ndjson').split('\n')).toHaveLength(16)
    expect((await run(['out.ndjson', '-o', 'out.json'])).report).toContain('シート: 14施策')
    expect(read('out.json') === readFileSync(shippedRound, 'utf8')).toBe(true)
  })

  test('takes a new id, municipality and title, and keeps the rest', async () => {
    await run([shippedRound, '-o', 'out.json', '--id', 'other', '--title', '試し'])
    const { policies, ...rest } = JSON.parse(readFileSync(shippedRound, 'utf8'))
    expect(JSON.parse(read('out.json'))).toEqual({ ...rest, id: 'other', title: '試し', policies })
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
    await refused(['a.txt', '-o', 'out.json'], 'a.txt: このファイルは施策評価シートとして読み取れませんでした。')
  })

  test('a file that is not there, beside one that is', () => refused(['good.txt', 'none.txt', '-o', 'out.json'], 'none.txt: ファイルが見つかりません。'))
  test('a folder', () => refused(['.', '-o', 'out.json'], '.: ファイルを開けませんでした。'))

  test.each([
    ['a PDF', '%PDF-1.7', 'a.txt: このファイルは施策評価シートとして読み取れませんでした。PDFのようです。'],
    ['bytes in no encoding', new Uint8Array([0x8e, 0x7b, 0xff, 0x8d]), 'a.txt: このファイルの文字を読み取れませんでした。'],
    ['a table that is none of ours', 'コード\t名称\n611\t人権\n612\t平和\n', '読み取り不可'],
    ['a round with a fault', '{"format":"miharashi-snapshot","version":1}', 'a.txt: データの「id」が決められた形ではありません'],
  ])('%s', async (_, content, sentence) => {
    put('a.txt', content)
    await refused(['a.txt', '-o', 'out.json'], sentence)
  })

  test('a round beside a document', async () => {
    const shippedRound = join(rounds, 'asaka-2022-6.json')
    await refused(['good.txt', shippedRound, '-o', 'out.json'], `${shippedRound}: 作成済みのデータは、ほかのファイルと一緒には読み取れません。`)
  })

  test('a round that is to carry a text which it does not have', () =>
    refused([join(rounds, 'asaka-2022-6.json'), '-o', 'out.json', '--with-text'], '作成済みのデータに、あとから原本の文章を入れることはできません。'))

  test('more projects than the contract allows', async () => {
    put('a.txt', sheetText({ rows: Array.from({ length: 2_001 }, (_, at) => `${at + 1}\t事業\t1\t2\t3\t継続`) }))
    await refused(['a.txt', '-o', 'out.json'], 'policies.0.projects')
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

describe('tables', () => {
  const table = fileURLToPath(new URL('../fixtures/tables/r5-project-evaluation.csv', import.meta.url))
  const expected = JSON.parse(readFileSync(table.replace('.csv', '.json'), 'utf8'))

  test('a list of 事務事業評価 becomes a round, with the columns guessed', async () => {
    const { code, report } = await run([table, '-o', 'out.json'])
    expect(code).toBe(0)
    const made = JSON.parse(read('out.json'))
    expect([made.evaluationYear, made.policies.length]).toEqual([2023, expected.policies?.length ?? expected.snapshot.policies.length])
    expect(made.sources[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(report).toContain('r5-project-evaluation.csv')
  })

  test('the columns are read as a file says, and a file that says nothing is refused', async () => {
    const mapping = guessMapping([parseTable(readFileSync(table, 'utf8'))])
    put('mapping.json', JSON.stringify({ ...mapping, round: { ...mapping.round, municipality: '架空市' } }))
    expect((await run([table, '-o', 'out.json', '--mapping', 'mapping.json'])).code).toBe(0)
    expect(JSON.parse(read('out.json')).municipality).toBe('架空市')
    put('mapping.json', '{}')
    const { code, report } = await run([table, '-o', 'other.json', '--mapping', 'mapping.json'])
    expect([code, readdirSync(folder).includes('other.json')]).toEqual([1, false])
    expect(report).toContain('列の意味のファイル（--mapping）を読み取れません。')
  })

  test('are not mixed with documents', async () => {
    const { code, report } = await run([table, join(rounds, 'asaka-r4-chapter6.txt'), '-o', 'out.json'])
    expect(code).toBe(1)
    expect(report).toContain('一緒には読み取れません。')
  })
})
