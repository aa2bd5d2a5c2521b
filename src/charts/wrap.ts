import { emsOf } from '../format/text-width.ts'

/** Takes up the noise of adding fractions. */
const TOLERANCE = 1e-6
/** Signs that may not begin a line. */
const NOT_FIRST = /[、。，．）」』】・：？！ー％]/

/** Lines of at most so many full-width letters; no line begins with a closing sign. */
export function wrapText(text: string, ems: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let room = ems + TOLERANCE
  for (const letter of text) {
    room -= emsOf(letter)
    if (room < 0 && line !== '' && !NOT_FIRST.test(letter)) {
      lines.push(line)
      line = ''
      room = ems + TOLERANCE - emsOf(letter)
    }
    line += letter
  }
  return line === '' ? lines : [...lines, line]
}

/** As few lines as that needs, about equally long: no single letter is left over for the last. */
export function wrapEvenly(text: string, ems: number): readonly string[] {
  const lines = wrapText(text, ems)
  for (let narrow = emsOf(text) / lines.length; narrow < ems; narrow++) {
    const even = wrapText(text, narrow)
    if (even.length === lines.length) return even
  }
  return lines
}

/** The same in at most so many lines: what does not fit ends with …, and is `cut`, so that the whole can be told elsewhere. */
export function wrapAtMost(text: string, ems: number, most: number): { readonly lines: readonly string[]; readonly cut: boolean } {
  const lines = wrapEvenly(text, ems)
  if (lines.length <= most) return { lines, cut: false }
  return { lines: [...lines.slice(0, most - 1), `${[...(lines[most - 1] ?? '')].slice(0, -1).join('')}…`], cut: true }
}
