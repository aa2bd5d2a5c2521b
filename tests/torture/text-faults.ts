import type { Dice } from '../../src/made-up/dice.ts'

/** Signs that no sheet prints on purpose: controls, marks of direction, halves of letters, what is not seen. */
export const STRANGE = [
  '\0', '\x07', '\x08', '\x0b', '\x0c', '\x1a', '\x1b[31m', '\x7f', '\x85', '\u00ad', '\u061c', '\u200b', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2066',
  '\u2067', '\u2069', '\u3000', '\ufeff', '\ufffd', '\uffff', '\ud800', '\udfff', '\udc00\ud800', '\u{10ffff}', '\u{e0001}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', 'か\u3099', 'e\u0301'.repeat(40), '\u0000'.repeat(3),
] as const

/** Words that some reader might take for a command. */
export const COMMANDS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '=HYPERLINK("http://x")', '\'; DROP TABLE rounds;--',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'undefined', 'null', 'NaN', '[object Object]', '%00', '../../etc/passwd', 'javascript:alert(1)', '{a|b}', '&lt;&#0;', ']]>',
] as const

/** A place in a text, not within a letter of two units. */
const placeIn = (text: string, dice: Dice): number => dice.below(text.length + 1)

const inserted = (text: string, what: string, dice: Dice): string => {
  const at = placeIn(text, dice)
  return text.slice(0, at) + what + text.slice(at)
}

/** What happens to a text in an editor, on a clipboard or in a program that takes text out of a page. */
export const textFaults: Readonly<Record<string, (text: string, dice: Dice) => string>> = {
  'a strange sign': (text, dice) => inserted(text, dice.pick(STRANGE), dice),
  'a command': (text, dice) => inserted(text, dice.pick(COMMANDS), dice),
  'strange signs all over': (text, dice) => {
    const sign = dice.pick(STRANGE)
    return text.replace(/[。、,]/g, (stop) => (dice.chance(0.3) ? stop + sign : stop))
  },
  'letters taken apart': (text) => text.normalize('NFD'),
  'letters put together': (text) => text.normalize('NFKC'),
  'a piece moved': (text, dice) => {
    const [a, b] = [placeIn(text, dice), placeIn(text, dice)].sort((one, other) => one - other)
    return inserted(text.slice(0, a) + text.slice(b), text.slice(a, b), dice)
  },
}
