import { emsOf } from '../format/text-width.ts'

/** A text that has been given as many lines as there is room for. */
export interface FittedText {
  readonly key: string
  readonly text: string
  /** Something was left away. */
  readonly cut: boolean
}

export interface TextToFit {
  readonly key: string
  readonly paragraphs: readonly string[]
  /** Letters of the words that stand behind the text where it is cut. */
  readonly restLength: number
}

/** A block with fewer lines than this tells nothing; its heading beside it takes as many. */
const FEWEST_LINES = 2

/** How many lines paragraphs fill at a width in full-width letters. */
export const linesOf = (paragraphs: readonly string[], ems: number): number =>
  paragraphs.reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(emsOf(paragraph) / ems)), 0)

/** As much of the paragraphs as fits before the words that tell where the rest stands, cut behind a sentence where one ends near. */
function cutTo(paragraphs: readonly string[], lines: number, ems: number, restLength: number): string {
  const room = lines * ems - restLength - 2
  const kept: string[] = []
  let used = 0
  for (const paragraph of paragraphs) {
    const wide = emsOf(paragraph)
    if (used + wide > room) {
      const part = cutLetters(paragraph, room - used)
      return [...kept, part].filter((one) => one !== '').join('\n')
    }
    kept.push(paragraph)
    used += Math.ceil(wide / ems) * ems
  }
  return kept.join('\n')
}

function cutLetters(text: string, room: number): string {
  let used = 0
  const letters = [...text]
  const end = letters.findIndex((letter) => (used += emsOf(letter)) > room)
  const part = letters.slice(0, end < 0 ? letters.length : end).join('')
  const sentence = part.lastIndexOf('。')
  return sentence >= part.length / 2 ? part.slice(0, sentence + 1) : part === '' ? '' : `${part}…`
}

/**
 * Texts within so many lines in all: each of them gets two lines first, in their order, then each what it needs.
 * @param between lines that every text needs besides its own
 * @returns only texts that have room; a shorter one is marked as cut
 */
export function fitTexts(texts: readonly TextToFit[], lines: number, ems: number, between: number): readonly FittedText[] {
  const given = new Map<string, number>()
  let left = lines
  for (const { key, paragraphs } of texts) {
    if (left < FEWEST_LINES + between) continue
    given.set(key, Math.min(FEWEST_LINES, linesOf(paragraphs, ems)))
    left -= FEWEST_LINES + between
  }
  for (const { key, paragraphs } of texts) {
    const had = given.get(key)
    if (had === undefined) continue
    const more = Math.min(linesOf(paragraphs, ems) - had, Math.floor(left))
    if (more <= 0) continue
    given.set(key, had + more)
    left -= more
  }
  return texts.flatMap(({ key, paragraphs, restLength }) => {
    const own = given.get(key)
    if (own === undefined) return []
    const whole = linesOf(paragraphs, ems) <= own
    return [{ key, text: whole ? paragraphs.join('\n') : cutTo(paragraphs, own, ems, restLength), cut: !whole }]
  })
}
