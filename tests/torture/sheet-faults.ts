import type { Dice } from '../../src/made-up/dice.ts'
import { COMMANDS, STRANGE } from './text-faults.ts'

type Lines = readonly string[]
type LineFault = (lines: Lines, dice: Dice) => string[]

const DASHES = ['-', '‐', '–', '—', '―', '−', '－', 'ー', '─'] as const
const FIGURES = ['約10', '1,23', '1e3', '９，９９９', '△5', '▲ 1,000', '0', '-0', '00', '1.5', '9007199254740993', '9'.repeat(25), '１２３', '12 34', '５０％', '0.03未満', '10～20', '①', '#REF!', 'N/A', '+5', '', ' ', '5人', '=1+1', '∞', '1,000千円'] as const
const SCALES = ['1 2 3 4', '1 2 ③ ④', '① 2 3 … 悪い', 'A Ｂ C', 'Ⓐ B C D … とても良い', '1 2 3 4 ⑤ … 順調', '４ ③ ２ １', '順調', 'Ⅲ', '❶ ❷ ③', '（3） 2 1', '12 ⑬ 14', '1 2 ③ 4 …' + ' '.repeat(50)] as const
const HEADINGS = ['1 実施内容', '2 審議会等第三者機関の評価・意見', '3 進捗状況', '4 必要性', '5 施策構成事務事業の優先度評価', '6 現状と課題の分析', '7 今後の展開', '8 行政と市民の役割分担', '9 所管部の総括', '担当課 ', '関連課', '目指す姿', 'まち・ひと・しごと目標 —', '指標 1', '指標　３', '【新規】', '〔継続〕', '【判断の根拠】', '【外的要因】', '６　現状と課題の分析', '10. 今後の展開', '計（単位：千円）', '総コスト（事業費+人件費）の', '番号'] as const
const YEARS: readonly (readonly [RegExp, string])[] = [[/R2/g, 'R3'], [/R([234])/g, 'Ｒ $1 '], [/R2/g, 'H30'], [/R([2347])/g, '令和$1'], [/R2/g, '2020'], [/R4/g, 'R99'], [/R\d年度/g, '年度'], [/R4/g, '令和元'], [/見込み/g, '予算'], [/決算/g, ''], [/R3/g, 'R4']]
export const PAGE_FURNITURE = ['- 12 -', '12/80', '令和4年度 施策評価シート', '施策評価シート(第6章)', 'Page 3', '３頁', '－５－'] as const
const ROWS = ['12\t道路事業【再掲】\t-\t-\t-\t継続', '0\t\t\t\t\t', '3\t事業\t1', '計\t\t1\t2\t3', '99999\t大きい番号\t1\t2\t3\t継続', '４０\t　全角　\t１\t２\t３\t廃止', '\t\t\t', '7 空白 区切り 1 2 3 継続', '1\t"引用\t1\t2\t3\t', '5\t（再掲）事業\t10\t20\t30\t拡充\t余り\t余り'] as const

const atLine = (change: (line: string, dice: Dice) => string | readonly string[]): LineFault => (lines, dice) => {
  const at = dice.below(lines.length)
  return [...lines.slice(0, at), ...[change(lines[at] ?? '', dice)].flat(), ...lines.slice(at)].filter((_, no, all) => no !== at + all.length - lines.length)
}

/** A cell of some row with tabs becomes another. */
const inCell = (change: (cell: string, dice: Dice) => string): LineFault => (lines, dice) => {
  const rows = lines.flatMap((line, at) => (line.includes('\t') ? [at] : []))
  if (rows.length === 0) return [...lines]
  const at = dice.pick(rows)
  const cells = (lines[at] ?? '').split('\t')
  const cell = dice.below(cells.length)
  return lines.map((line, no) => (no === at ? cells.with(cell, change(cells[cell] ?? '', dice)).join('\t') : line))
}

const block = (lines: Lines, dice: Dice): readonly [number, number] => {
  const from = dice.below(lines.length + 1)
  return [from, Math.min(lines.length, from + 1 + dice.below(30))]
}

function manyRows(lines: Lines, dice: Dice): string[] {
  const last = lines.findLastIndex((line) => /^\d+\t/.test(line))
  const more = Array.from({ length: 30 + dice.below(60) }, (_, no) => `${no + 1}\t増えた事業${no}\t${no}\t${no * 10}\t${no * 100}\t継続`)
  return last < 0 ? [...lines, ...more] : [...lines.slice(0, last + 1), ...more, ...lines.slice(last + 1)]
}

function indicatorsAgain(lines: Lines, dice: Dice): string[] {
  const from = lines.findIndex((line) => line.startsWith('指標 1'))
  const to = lines.findIndex((line) => line.startsWith('指標 2'))
  const found = lines.slice(from, to)
  if (from < 0 || to <= from) return [...lines]
  const copies = Array.from({ length: dice.below(5) }, (_, no) => [dice.pick([`指標 ${no + 3}`, '指標 1', `指標${no + 2}`, '指標 10']), ...found.slice(1)]).flat()
  return dice.chance(0.3) ? [...lines.slice(0, from), ...lines.slice(to)] : [...lines.slice(0, to), ...copies, ...lines.slice(to)]
}

/** What a print, a clipboard, an extraction or another city's form makes of the lines of a sheet. */
export const sheetFaults: Readonly<Record<string, LineFault>> = {
  'a line missing': atLine(() => []),
  'a line twice': atLine((line) => [line, line]),
  'a line broken in two': atLine((line, dice) => [line.slice(0, dice.below(line.length + 1)), line.slice(dice.below(line.length + 1))]),
  'a heading in the text': atLine((line, dice) => [line, dice.pick(HEADINGS)]),
  'a heading quoted': atLine((line, dice) => `${line}「${dice.pick(HEADINGS)}」${line}`),
  'a heading gone': (lines, dice) => {
    const headings = lines.flatMap((line, at) => (/^(?:\d [^\d]|担当課|関連課|目指す姿|指標 |まち・|【)/.test(line) ? [at] : []))
    return headings.length === 0 ? [...lines] : lines.toSpliced(dice.pick(headings), 1)
  },
  'furniture of the page': atLine((line, dice) => [line, '', dice.pick(PAGE_FURNITURE), '']),
  'a row of another kind': atLine((line, dice) => [line, dice.pick(ROWS)]),
  'another figure': inCell((_, dice) => dice.pick(FIGURES)),
  'another dash': inCell((cell, dice) => (/^[-—]$/.test(cell.trim()) ? dice.pick(DASHES) : cell.replace(/^/, dice.pick(DASHES)))),
  'a cell too many': inCell((cell, dice) => `${cell}\t${dice.pick(FIGURES)}`),
  'a re-listed mark': inCell((cell, dice) => cell + dice.pick(['【再掲】', '（再掲）', '【再掲', '【 再 掲 】'])),
  'a digit more': inCell((cell, dice) => cell + String(dice.below(10))),
  'another scale': (lines, dice) => lines.map((line) => (/^[1-4] .*[①-④]|^①/.test(line) ? dice.pick(SCALES) : line)),
  'other years': (lines, dice) => {
    const [from, to] = dice.pick(YEARS)
    return lines.map((line) => line.replace(from, to))
  },
  'spaces for tabs': (lines, dice) => {
    const gap = dice.pick([' ', '　', '  ', '\u00a0', ','])
    return lines.map((line) => line.replaceAll('\t', gap))
  },
  'tabs for spaces': (lines) => lines.map((line) => line.replaceAll(' ', '\t')),
  'full-width digits': (lines) => lines.map((line) => line.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  'many rows': manyRows,
  'none or more indicators': indicatorsAgain,
  'a piece missing': (lines, dice) => lines.toSpliced(...(([from, to]) => [from, to - from] as const)(block(lines, dice))),
  'a piece twice': (lines, dice) => {
    const [from, to] = block(lines, dice)
    return [...lines.slice(0, to), ...lines.slice(from)]
  },
  'a piece elsewhere': (lines, dice) => {
    const [from, to] = block(lines, dice)
    const rest = lines.toSpliced(from, to - from)
    return rest.toSpliced(dice.below(rest.length + 1), 0, ...lines.slice(from, to))
  },
  'a command': atLine((line, dice) => line + dice.pick(COMMANDS)),
  'a strange sign': atLine((line, dice) => {
    const at = dice.below(line.length + 1)
    return line.slice(0, at) + dice.pick(STRANGE) + line.slice(at)
  }),
  'a long line': atLine((line, dice) => line + dice.pick(['あ', ' ', '　', '(', '1,', '①', '\0', 'R3 ', '・', '【']).repeat(dice.chance(0.05) ? 200_000 : 1_200)),
  'many tabs': atLine((line, dice) => line + '\t'.repeat(dice.chance(0.05) ? 50_000 : 100)),
  'another head': (lines, dice) => [dice.pick(['611 別の施策', '６１１', '施策番号 1-2-3 名称', '0', '99999 五桁', '611', '', '施策名 ない']), ...lines.slice(1)],
  'cut': (lines, dice) => lines.slice(0, dice.below(lines.length + 1)),
}
