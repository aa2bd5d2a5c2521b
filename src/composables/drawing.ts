import type { ChartOption } from '../charts/engine.ts'
import type { Picture, Pointing } from '../charts/picture.ts'
import { svgText, type SvgElement } from '../charts/svg.ts'
import type { ChartTheme } from '../charts/theme.ts'
import { invariant } from '../domain/result.ts'
import { awaited } from './after-drawing.ts'
import { showSvg } from './show-svg.ts'

/** Makes what is drawn: a pure function of theme and size in px. */
type Build<Made> = (theme: ChartTheme, width: number, height: number) => Made

interface Drawn {
  /** What is drawn: plain data, by which the same picture is known again. */
  readonly view: unknown
}

/** One picture, drawn by the chart library or as SVG. */
export type Drawing =
  | Drawn & { readonly by: 'library'; readonly build: Build<ChartOption> }
  | Drawn & { readonly by: 'svg'; readonly build: Build<SvgElement> }

type BuildOf<View, Made> = (view: View, theme: ChartTheme, width: number, height: number) => Made

export const libraryDrawing = <View>(view: View, build: BuildOf<View, ChartOption>): Drawing =>
  ({ view, by: 'library', build: (theme, width, height) => build(view, theme, width, height) })

export const svgDrawing = <View>(view: View, build: BuildOf<View, SvgElement>): Drawing =>
  ({ view, by: 'svg', build: (theme, width, height) => build(view, theme, width, height) })

interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Draws in an empty element, which need not be on the page. */
export type Draw = (element: HTMLElement, drawing: Drawing, theme: ChartTheme, size: PictureSize, pointing?: Pointing) => Picture

/** What draws pictures of that kind; the library is loaded on first need. */
export async function loadDraw({ by }: Drawing): Promise<Draw> {
  const library = by === 'library' ? (await awaited(import('../charts/engine.ts'))).drawChart : null
  return (element, drawing, theme, size, pointing) => {
    if (drawing.by === 'svg') return showSvg(element, drawing.build(theme, size.width, size.height), pointing)
    invariant(library !== null, 'a picture stays of its kind')
    return library(element, drawing.build(theme, size.width, size.height), size, pointing)
  }
}

/** A picture as SVG text without a place on the page, so that a file does not depend on what is in sight. */
export async function writeSvg(drawing: Drawing, theme: ChartTheme, { width, height }: PictureSize): Promise<string> {
  if (drawing.by === 'svg') return svgText(drawing.build(theme, width, height))
  return (await import('../charts/engine.ts')).drawSvg(drawing.build(theme, width, height), width, height)
}
