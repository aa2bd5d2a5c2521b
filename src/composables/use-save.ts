import { storeToRefs } from 'pinia'
import { ref } from 'vue'
import { useRoute } from 'vue-router'
import { invariant } from '../domain/result.ts'
import { MADE_UP_FILE } from '../messages/made-up.ts'
import { NOT_SAVED, savedSentence, type SaveKind } from '../messages/saving.ts'
import { extractRound } from '../snapshot/extract.ts'
import { useAnalysis } from '../stores/analysis.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { writeCsv } from '../tables/csv.ts'
import { nameFile } from '../tables/file-name.ts'
import { buildFileTable } from '../view/file-table.ts'
import { pictureLines } from '../view/picture-words.ts'
import type { FigureView } from '../view/readout.ts'
import type { Sort, TableView } from '../view/table.ts'
import { paperTheme } from './chart-theme.ts'
import { download } from './download.ts'
import { writeSvg, type Drawing } from './drawing.ts'
import { drawPng } from './draw-png.ts'
import { today } from './today.ts'
import { useAbout } from './use-about.ts'

/** A chart that can be drawn anew for a file. */
export interface Drawable {
  readonly figure: FigureView
  readonly drawing: Drawing
  readonly height: number | ((width: number) => number)
}

export interface SaveSource {
  readonly table: TableView
  readonly sort: Sort | null
  readonly drawable: Drawable | null
}

interface MadeFile {
  readonly file: Blob
  /** Ids of the rounds it speaks of. */
  readonly rounds: readonly string[]
}

const PICTURE_WIDTH = 720
/** 施策の一覧（総コストの単位：百万円）→ 施策の一覧 */
const shortName = (caption: string): string => caption.split('（')[0] ?? caption

/** Makes files of what is shown and hands them to the browser; writers are loaded on first need. */
export function useSave(source: () => SaveSource) {
  const page = useAbout()
  const rounds = useRoundsStore()
  const { facts } = storeToRefs(useAnalysis())
  const route = useRoute()
  const busy = ref(false)
  const message = ref('')

  const fileTable = () => buildFileTable(source().table, source().sort, page.tell())
  async function drawFigure({ figure, drawing, height }: Drawable): Promise<string> {
    const { composeFigureSvg } = await import('../charts/figure-svg.ts')
    const theme = paperTheme()
    const size = { width: PICTURE_WIDTH, height: typeof height === 'number' ? height : height(PICTURE_WIDTH) }
    const chart = { svg: await writeSvg(drawing, theme, size), ...size }
    return composeFigureSvg(chart, { title: figure.finding, lines: pictureLines(figure, page.tell()) }, theme)
  }
  async function picture(): Promise<string> {
    const { drawable } = source()
    invariant(drawable !== null, 'a picture is only offered where there is a chart')
    return drawFigure(drawable)
  }
  /** The shown policies, one file for each round that they belong to. */
  function extracts(): readonly MadeFile[] {
    const policies = facts.value?.policies.source ?? []
    const shown = new Set([...page.selection.value.policyIndexes].map((at) => policies[at]))
    return rounds.snapshots.map((snapshot) => extractRound(snapshot, (policy) => shown.has(policy)))
      .filter((extract) => extract.policies.length > 0)
      .map((extract) => ({ file: new Blob([JSON.stringify(extract)], { type: 'application/json' }), rounds: [extract.id] }))
  }
  const whole = (file: Blob): readonly MadeFile[] => [{ file, rounds: page.columns.value.rounds.map((round) => round.id) }]
  const make: Readonly<Record<SaveKind, () => Promise<readonly MadeFile[]>>> = {
    csv: () => Promise.resolve(whole(new Blob([writeCsv(fileTable())], { type: 'text/csv;charset=utf-8' }))),
    xlsx: async () => whole(await (await import('../tables/xlsx.ts')).writeXlsx(fileTable())),
    svg: async () => whole(new Blob([await picture()], { type: 'image/svg+xml' })),
    png: async () => whole(await drawPng(await picture())),
    json: () => Promise.resolve(extracts()),
  }

  async function save(kind: SaveKind): Promise<void> {
    busy.value = true
    try {
      const what = `${page.madeUp.value ? `${MADE_UP_FILE}-` : ''}${route.meta.title}${page.onePolicy.value ?? ''}-${kind === 'json' ? 'データ' : shortName(source().table.caption)}`
      const made = (await make[kind]()).map((one) => ({ file: one.file, name: nameFile(what, one.rounds, today(), kind) }))
      for (const { file, name } of made) download(file, name)
      message.value = made.map(({ name }) => savedSentence(name)).join('')
    } catch {
      message.value = NOT_SAVED
    }
    busy.value = false
  }
  return { save, busy, message }
}
