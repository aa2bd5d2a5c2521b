import type { PictureNode, RelistedPicture } from '../view/relisted-picture.ts'
import type { ChartOption } from './engine.ts'
import { letters } from './marks.ts'
import type { ChartTheme } from './theme.ts'

const STEP = 46
const HEAD = 28
const GAP = 8
/** Shares of the width: names on the left, lines, names on the right. */
const LEFT = 5 / 14
const RIGHT = 8 / 14

const rowsOf = ({ homes, lists }: RelistedPicture): number => Math.max(homes.length, lists.length)

export const relistedHeight = (picture: RelistedPicture): number => HEAD + rowsOf(picture) * STEP

const middle = ({ place }: PictureNode): number => HEAD + (place + 0.5) * STEP

/** Home policies on the left, policies that list their projects again on the right; a line's width is its number of rows. */
export function buildRelistedOption(picture: RelistedPicture, theme: ChartTheme, width: number): ChartOption {
  const text = (words: string, x: number, y: number, align: 'left' | 'right', room: number, bold = false) => ({
    type: 'text' as const, silent: true, x, y,
    style: {
      text: words, align, verticalAlign: 'middle' as const, width: room, overflow: 'break' as const, lineHeight: theme.size * 1.25,
      font: `${bold ? 700 : 400} ${theme.size}px ${theme.face}`, fill: letters(theme).color,
    },
  })
  const [left, right] = [width * LEFT, width * RIGHT]
  const nameOf = (node: PictureNode): string => `${node.code} ${node.name}${node.outside > 0 ? `（外${node.outside}行）` : ''}`
  return {
    graphic: [
      text('本体の施策（計上）', left - GAP, HEAD / 2, 'right', left - GAP, true),
      text('再掲している施策', right + GAP, HEAD / 2, 'left', width - right - GAP, true),
      ...picture.homes.map((node) => text(nameOf(node), left - GAP, middle(node), 'right', left - GAP)),
      ...picture.lists.map((node) => text(nameOf(node), right + GAP, middle(node), 'left', width - right - GAP)),
      ...picture.links.map((link) => {
        const [y1, y2] = [middle(picture.homes[link.from]!), middle(picture.lists[link.to]!)]
        const half = (left + right) / 2
        return {
          type: 'bezierCurve' as const, silent: true,
          shape: { x1: left, y1, cpx1: half, cpy1: y1, cpx2: half, cpy2: y2, x2: right, y2 },
          style: { stroke: theme.series, lineWidth: 1.5 * link.rows, fill: null },
        }
      }),
    ],
  }
}
