import { refuseWorkbook } from './refuse-workbook.ts'
import { unpackEntry, type UnpackBudget } from './unpack-entry.ts'
import { readAttribute, readXml, type XmlReader } from './read-xml.ts'
import type { ZipEntry } from './zip-entries.ts'

/** The parts of a workbook's file. */
export interface Package {
  readonly bytes: Uint8Array
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly budget: UnpackBudget
}

export interface SheetPart {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

export interface WorkbookParts {
  /** In the workbook's order. */
  readonly sheets: readonly SheetPart[]
  readonly strings: string | null
  readonly styles: string | null
  /** Days are counted from 1904. */
  readonly from1904: boolean
}

interface Relation {
  readonly kind: string
  readonly path: string
}

/** @throws WorkbookRefused, also where there is no such part */
export function readPart({ bytes, entries, budget }: Package, path: string, reader: XmlReader): void {
  const entry = entries.get(path)
  if (!entry) refuseWorkbook('workbook-damaged')
  readXml(unpackEntry(bytes, entry, budget), reader)
}

/** A part's path as another names it: from the root, or from the folder of the one that names it. */
function resolvePath(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function readRelations(file: Package, path: string, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  if (!file.entries.has(path)) return relations
  readPart(file, path, {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || Id === undefined || Type === undefined || Target === undefined) return
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolvePath(folder, Target) })
    },
  })
  return relations
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/**
 * What a workbook consists of. Charts and dialogs are no tables and are passed over.
 * @throws WorkbookRefused where the workbook's own part cannot be read
 */
export function readWorkbookParts(file: Package): WorkbookParts {
  const root = readRelations(file, '_rels/.rels', '')
  const path = [...root.values()].find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const cut = path.lastIndexOf('/')
  const folder = path.slice(0, Math.max(0, cut))
  const relations = readRelations(file, `${folder}/_rels/${path.slice(cut + 1)}.rels`.replace(/^\//, ''), folder)
  const sheets: SheetPart[] = []
  let from1904 = false
  readPart(file, path, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      const relation = relations.get(readAttribute(attributes, 'id') ?? '')
      if (!relation) refuseWorkbook('workbook-damaged')
      if (relation.kind !== 'worksheet') return
      sheets.push({ name: attributes.name ?? '', path: relation.path, hidden: (attributes.state ?? 'visible') !== 'visible' })
    },
  })
  const pathOf = (kind: string): string | null => [...relations.values()].find((relation) => relation.kind === kind)?.path ?? null
  return { sheets, strings: pathOf('sharedStrings'), styles: pathOf('styles'), from1904 }
}
