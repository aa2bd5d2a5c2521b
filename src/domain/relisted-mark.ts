const mark = /\s*[（(【[［〔<＜〈]\s*再掲\s*[)）】\]］〕>＞〉]\s*/g

/** A project's name without the mark 【再掲】, however often it is printed, and whether it carried one. */
export function readRelistedMark(printed: string): { readonly name: string; readonly relisted: boolean } {
  const cut = printed.slice(0, 400)
  const name = cut.replace(mark, '')
  return { name, relisted: name !== cut }
}
