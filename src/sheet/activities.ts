import { excerpt, type Report } from './diagnostics.ts'
import { readBracketHeading } from './headings.ts'
import { withoutBlank, type LinePart } from './lines.ts'
import { readParagraphs, type Paragraph } from './paragraphs.ts'
import type { TextPlaces } from './types.ts'

const subItem = /^[（(][0-9０-９]{1,2}[）)]/

/** An item keeps its numbered sub-items, and lines without a mark where its list has marks, as further lines. */
function belongsToItem(paragraph: Paragraph, listed: boolean): boolean {
  return subItem.test(paragraph.text) || (listed && !paragraph.marked && !paragraph.apart)
}

function readItems(parts: readonly LinePart[], key: string, textAt: TextPlaces): string[] {
  const paragraphs = readParagraphs(parts)
  const listed = paragraphs[0]?.marked ?? false
  const items: string[][] = []
  for (const paragraph of paragraphs) {
    const last = items.at(-1)
    if (last && belongsToItem(paragraph, listed)) {
      last.push(paragraph.text)
    } else {
      textAt[`activities.${key}.${items.length}`] = paragraph.at
      items.push([paragraph.text])
    }
  }
  return items.map((lines) => lines.join('\n'))
}

/** Items of section 1 under 【新規】 and 【継続】; items under neither are kept as continuing, and noted. */
export function readActivities(parts: readonly LinePart[], textAt: TextPlaces, report: Report): { new: string[]; continuing: string[] } {
  const lists: Record<'new' | 'continuing', LinePart[]> = { new: [], continuing: [] }
  const unmarked: LinePart[] = []
  let current = unmarked
  for (const part of parts) {
    const heading = readBracketHeading(part.text)
    if (heading === '新規') current = lists.new
    else if (heading === '継続') current = lists.continuing
    else current.push(part)
  }
  const first = withoutBlank(unmarked)[0]
  if (first) report('unmarked-activities', [first.line, first.column], { text: excerpt(first.text) })
  return {
    new: readItems(lists.new, 'new', textAt),
    continuing: readItems([...unmarked, ...lists.continuing], 'continuing', textAt),
  }
}
