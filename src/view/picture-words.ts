import type { AboutFact } from './about.ts'
import type { FigureView } from './readout.ts'

/** The lines under a picture that leaves the screen; what the figure's own line already says is not said twice. */
export function pictureLines(figure: Pick<FigureView, 'meta' | 'notes'>, about: readonly AboutFact[]): readonly string[] {
  const rest = about.filter(([, text]) => !figure.meta.includes(text)).map(([name, text]) => `${name}：${text}`)
  return [figure.meta, ...figure.notes, rest.join('　')]
}
