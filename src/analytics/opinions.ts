/** What stands in 2 審議会等第三者機関の評価・意見. */
export type OpinionKind = 'stated' | 'none' | 'blank'

const NONE = /^[-・\s]*該当.{0,12}なし。?$/
const BODY = /^\s*【([^】]+)】/gmu

/** Whether a sheet states an opinion, says that there is none, or leaves the place blank. */
export function opinionKind(text: string): OpinionKind {
  const words = text.normalize('NFKC').trim()
  if (words === '') return 'blank'
  return NONE.test(words) ? 'none' : 'stated'
}

/** The third parties that a sheet names in 【】 at the beginning of a line, each once; empty where it names none. */
export function opinionBodies(text: string): readonly string[] {
  return [...new Set([...text.matchAll(BODY)].map((found) => (found[1] ?? '').trim()))]
}
