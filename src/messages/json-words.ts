const KINDS: Readonly<Record<string, string>> = {
  '': '整数', string: '文字', number: '数', boolean: 'はい・いいえ（true・false）', Array: '一覧（[ ]）', Object: '項目のまとまり（{ }）',
  undefined: '記載なし', never: '記載なし', null: '空（null）', NaN: '数でない値', Infinity: '大きすぎる数', '-Infinity': '小さすぎる数', true: 'はい（true）', false: 'いいえ（false）',
}

/** Signs that are not seen, or that turn the sentence around them. */
const unseen = /\p{C}/gu

/** A place or a value of a file as it may stand in a sentence. */
export const quoteJson = (text: string | number | undefined): string => String(text ?? '').replace(unseen, '')

/** One kind or value of JSON in words: `"actual"` → 「actual」, `>=1950` → 1950以上, `/^[a-z]$/` → 決められた文字だけの並び. */
function tellOne(spelling: string): string {
  const kind = Object.hasOwn(KINDS, spelling) ? KINDS[spelling] : undefined
  if (kind !== undefined) return kind
  const bound = /^([<>])=(.+)$/.exec(spelling)
  if (bound) return `${bound[2]}${bound[1] === '<' ? '以下' : '以上'}`
  if (spelling.startsWith('/')) return '決められた文字だけの並び'
  if (spelling.startsWith('"')) return `「${spelling.replace(/^"|"$/g, '')}」`
  return spelling
}

/**
 * What a check of JSON expected or found, in words: `("actual" | "estimate")` → 「actual」か「estimate」, `undefined` → 記載なし.
 * @param spelling as the check spells it; '' for a whole number
 */
export function tellJson(spelling: string | number | undefined): string {
  const text = quoteJson(spelling)
  const choices = /^\((.*)\)$/.exec(text)?.[1]?.split(' | ') ?? [text]
  return choices.map(tellOne).join('か')
}
