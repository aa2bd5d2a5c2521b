import type { ChartTheme } from './theme.ts'

/** 45° hatching on white inside a dashed edge: an estimate is never filled. */
export function estimateBar(colour: string, theme: ChartTheme) {
  return {
    color: theme.panel, borderColor: colour, borderWidth: 1.5, borderType: 'dashed' as const,
    decal: { color: colour, symbol: 'rect', dashArrayX: [1, 0] as [number, number], dashArrayY: [2, 5] as [number, number], rotation: -Math.PI / 4 },
  }
}

/** A settled amount: filled. */
export function settledBar(colour: string) {
  return { color: colour, borderColor: colour, borderWidth: 1.5 }
}

/** Money laid aside: dots on a pale ground with a firm edge, apart from spending even without colour. */
export function fundBar(theme: ChartTheme) {
  return {
    color: theme.fund, borderColor: theme.fundEdge, borderWidth: 1.5,
    decal: { color: theme.fundEdge, symbol: 'circle', dashArrayX: [[4, 4], [0, 4, 4, 0]], dashArrayY: [4, 0], symbolSize: 0.7 },
  }
}

/** Money laid aside, estimated: the dots stay, the ground is white and the edge dashed. */
export function estimateFundBar(theme: ChartTheme) {
  return { ...fundBar(theme), color: theme.panel, borderType: 'dashed' as const }
}

/** Letters of a label in a chart. */
export function letters(theme: ChartTheme, colour = theme.text) {
  return { color: colour, fontFamily: theme.face, fontSize: theme.size }
}
