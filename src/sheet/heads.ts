import { isFurniture } from './furniture.ts'
import { readHeaderLabel, readSectionHeading, type HeaderKey } from './headings.ts'
import type { Place } from './types.ts'

/** The lines of one sheet, as 0-based indexes; `code` and `name` are empty where the sheet's head was not found. */
export interface SheetRange {
  readonly code: string
  readonly name: string
  readonly at: Place
  readonly nameAt: Place
  /** First line after the head. */
  readonly from: number
  to: number
}

const headLine = /^(?:施策(?:番号|コード|名)?[\s:：]*)?([0-9０-９]{1,4}(?:[-‐－.．][0-9０-９]{1,3}){0,3})(?:[\s:：]+(\S.*))?$/
/** A name may be wrapped; more lines than this between code and first label are body text. */
const nameLines = 3

interface Head {
  readonly index: number
  readonly code: string
}

function readHead(line: string): string | null {
  if (line.length > 120) return null
  const code = headLine.exec(line.trim())?.[1]
  return code === undefined ? null : code.normalize('NFKC').replaceAll('‐', '-')
}

function beginsLikeHead(line: string): boolean {
  const first = line.trimStart().charCodeAt(0)
  return (first >= 0x30 && first <= 0x39) || (first >= 0xff10 && first <= 0xff19) || first === 0x65bd
}

/** Whether another header label, a section or the end of the text follows at once: what tells a real label from prose. */
function isFollowedUp(lines: readonly string[], index: number, key: HeaderKey): boolean {
  let seen = 0
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || isFurniture(line)) continue
    const label = readHeaderLabel(line)
    if (label && label.key !== key) return true
    if (readSectionHeading(line) === 'activities') return true
    if (++seen === 2) return false
  }
  return true
}

function openRange(lines: readonly string[], head: Head, label: number): SheetRange {
  const first = lines[head.index] ?? ''
  const rest = headLine.exec(first.trim())?.[2] ?? ''
  const continued: number[] = []
  for (let at = head.index + 1; at < label; at++) {
    const line = lines[at] ?? ''
    if (line.trim() !== '' && !isFurniture(line)) continued.push(at)
  }
  const name = rest + continued.map((at) => (lines[at] ?? '').trim().replace(/^施策名[\s:：]+/, '')).join('')
  const nameLine = rest === '' ? (continued[0] ?? head.index) : head.index
  const nameText = lines[nameLine] ?? ''
  return {
    code: head.code,
    name,
    at: [head.index + 1, first.length - first.trimStart().length + 1],
    nameAt: [nameLine + 1, rest === '' ? nameText.length - nameText.trimStart().length + 1 : nameText.lastIndexOf(rest) + 1],
    from: label,
    to: lines.length,
  }
}

/** What is known while the document is walked from its first line to its last. */
interface Walk {
  readonly ranges: SheetRange[]
  candidate: Head | null
  linesSince: number
  seen: Set<HeaderKey>
  inBody: boolean
}

function close(walk: Walk, at: number): void {
  const last = walk.ranges.at(-1)
  if (last) last.to = at
}

function meetLabel(walk: Walk, lines: readonly string[], index: number, key: HeaderKey): void {
  const restarts = walk.ranges.length === 0 || walk.inBody || walk.seen.has(key)
  if (restarts && isFollowedUp(lines, index, key)) {
    const head = walk.candidate
    if (head) {
      close(walk, head.index)
      walk.ranges.push(openRange(lines, head, index))
    } else if (key === 'leadDepartment' || walk.ranges.length === 0) {
      close(walk, index)
      const at: Place = [index + 1, 1]
      walk.ranges.push({ code: '', name: '', at, nameAt: at, from: index, to: lines.length })
    } else return
    walk.seen = new Set()
    walk.inBody = false
  }
  walk.seen.add(key)
  walk.candidate = null
}

/** A head at the very end of a cut document has no label yet; it counts when an earlier sheet has a code of its length. */
function openLast(walk: Walk, lines: readonly string[]): void {
  const head = walk.candidate
  if (!head || walk.linesSince > 0 || !walk.inBody) return
  if (!walk.ranges.some((range) => range.code.length === head.code.length)) return
  close(walk, head.index)
  walk.ranges.push(openRange(lines, head, lines.length))
}

/**
 * Finds where each sheet begins: a line of code and name that a header label follows within a few lines.
 * A numbered line in body text is no head, since no label follows it; a label without a head opens a range without a code.
 * @returns ranges in document order, none overlapping
 */
export function findSheets(lines: readonly string[]): SheetRange[] {
  const walk: Walk = { ranges: [], candidate: null, linesSince: 0, seen: new Set(), inBody: false }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '' || line.trim() === '') continue
    const label = readHeaderLabel(line)
    if (label) {
      meetLabel(walk, lines, index, label.key)
    } else if (beginsLikeHead(line)) {
      meetNumbered(walk, line, index)
    } else if (walk.candidate && !isFurniture(line) && ++walk.linesSince >= nameLines) {
      walk.candidate = null
    }
  }
  openLast(walk, lines)
  return walk.ranges
}

function meetNumbered(walk: Walk, line: string, index: number): void {
  if (readSectionHeading(line) !== null) {
    walk.inBody = true
    walk.candidate = null
    return
  }
  const code = readHead(line)
  if (code !== null) {
    walk.candidate = { index, code }
    walk.linesSince = 0
  } else if (walk.candidate && !isFurniture(line)) walk.linesSince++
}
