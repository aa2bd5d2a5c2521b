import type { Dice } from '../../src/made-up/dice.ts'

export type Parts = Readonly<Record<string, string>>
type PartFault = (parts: Parts, dice: Dice) => Parts

const SHEET = 'xl/worksheets/sheet1.xml'

const inPart = (path: string, from: string | RegExp, to: string | ((dice: Dice) => string)): PartFault => (parts, dice) =>
  path in parts ? { ...parts, [path]: (parts[path] ?? '').replace(from, () => (typeof to === 'string' ? to : to(dice))) } : parts

const CELLS = [
  '<c r="XFD1048576"><v>1</v></c>', '<c r="A0"><v>1</v></c>', '<c r="__proto__"><v>1</v></c>', '<c t="e"><v>#REF!</v></c>', '<c t="s"><v>99999</v></c>', '<c t="s"><v>-1</v></c>', '<c t="s"><v>constructor</v></c>',
  '<c t="n"><v>1e999</v></c>', '<c t="n"><v>abc</v></c>', '<c t="n"><v></v></c>', '<c t="d"><v>2022-04-01</v></c>', '<c t="b"><v>1</v></c>', '<c><f>SUM(A1)</f></c>', '<c t="str"><f>X</f><v>=cmd|x</v></c>', '<c s="999999"><v>44652</v></c>',
  '<c t="inlineStr"><is><r><t>漢</t></r><rPh sb="0" eb="1"><t>カン</t></rPh></is></c>', '<c t="inlineStr"><is><t>_x000D__x0000_</t></is></c>', '<c/>', '<c', '<v>5</v>', '<c><c><v>1</v></c></c>', '<c r="A1"><v>2</v></c><c r="A1"><v>3</v></c>', '<c t="zz"><v>&#0;</v></c>', '<c t="inlineStr"><is><t>&unknown;</t></is></c>',
] as const

/** What other writers, and those who mean harm, put into the parts of a workbook. */
export const partFaults: Readonly<Record<string, PartFault>> = {
  'a part missing': (parts, dice) => Object.fromEntries(Object.entries(parts).filter(([path]) => path !== dice.pick(Object.keys(parts)))),
  'a part cut': (parts, dice) => {
    const path = dice.pick(Object.keys(parts))
    return { ...parts, [path]: (parts[path] ?? '').slice(0, dice.below((parts[path] ?? '').length + 1)) }
  },
  'a part that is another': (parts, dice) => ({ ...parts, [dice.pick(Object.keys(parts))]: parts[dice.pick(Object.keys(parts))] ?? '' }),
  'a document type with entities': (parts, dice) => {
    const path = dice.pick(Object.keys(parts))
    return { ...parts, [path]: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${parts[path] ?? ''}` }
  },
  'a strange cell': inPart(SHEET, '</row>', (dice) => `${dice.pick(CELLS)}</row>`),
  'many strange cells': inPart(SHEET, /<\/row>/g, (dice) => `${dice.pick(CELLS)}</row>`),
  'a strange row': inPart(SHEET, /<row[^>]*>/, (dice) => dice.pick(['<row r="0">', '<row r="-5">', '<row r="1e9">', '<row r="x">', '<row>', '<row r="1048576">', '<row r="1"><row r="1">'])),
  'merged cells': inPart(SHEET, '</worksheet>', (dice) => `<mergeCells>${`<mergeCell ref="${dice.pick(['A1:C1', 'A1:A9', 'B2:XFD1048576', 'C1:A1', '', 'A1', 'ZZZZ9:A1'])}"/>`.repeat(dice.pick([1, 1_500]))}</mergeCells></worksheet>`),
  'dates since 1904': inPart('xl/workbook.xml', '<sheets>', '<workbookPr date1904="1"/><sheets>'),
  'a hidden sheet': inPart('xl/workbook.xml', '<sheet ', '<sheet state="veryHidden" '),
  'a sheet that is nowhere': inPart('xl/_rels/workbook.xml.rels', /Target="worksheets[^"]*"/, (dice) => `Target="${dice.pick(['../../../etc/passwd', 'http://elsewhere.invalid/x.xml', '', 'worksheets/none.xml', '/xl/workbook.xml', '#a'])}"`),
  'many sheets': inPart('xl/workbook.xml', /<sheet [^>]*\/>/, '<sheet name="同" sheetId="1" r:id="r1"/>'.repeat(40)),
  'another alphabet’s beginning': inPart(SHEET, /^/, (dice) => dice.pick(['\ufeff', '<?xml version="1.0" encoding="Shift_JIS"?>', ' ', '\0', '<?xml version="9"?>'])),
}
