// A sign or digits that belong to a number (-5.0％, 2.5倍) are no mark.
const LIST_MARK = /^(?:[・･●○•◦◎■□◆◇※*]|-(?!\p{Nd})|[(（]\p{Nd}+[)）]|\p{Nd}+[.)．）](?!\p{Nd})|[①-⑳])\s*/u

/** A line without the marks of lists at its beginning, however many, and without blanks at its ends. */
export function withoutListMarks(line: string): string {
  let text = line.trim()
  while (LIST_MARK.test(text)) text = text.replace(LIST_MARK, '')
  return text.trim()
}
