import { isFurniture } from './furniture.ts'
import { isDigit, mayOpenLabel, readHeaderLabel, readSectionHeading, type HeaderKey } from './headings.ts'
import type { TextLines } from './text-lines.ts'
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

function isHead(line: string): boolean {
  return line.length <= 120 && headLine.test(line.trim())
}

function readCode(line: string): string {
  return (headLine.exec(line.trim())?.[1] ?? '').normalize('NFKC').replace(/[‐－]/g, '-')
}

/** 施, as in 施策番号. */
const policyWord = 0x65bd

/** Whether another header label, a section or the end of the text follows at once: what tells a real label from prose. */
function isFollowedUp(lines: TextLines, index: number, key: HeaderKey): boolean {
  let seen = 0
  for (let at = index + 1; at < lines.count; at++) {
    const line = lines.line(at)
    if (line.trim() === '' || isFurniture(line)) continue
    const label = readHeaderLabel(line)
    if (label && label.key !== key) return true
    if (readSectionHeading(line) === 'activities') return true
    if (++seen === 2) return false
  }
  return true
}

function openRange(lines: TextLines, head: number, label: number): SheetRange {
  const first = lines.line(head)
  const rest = headLine.exec(first.trim())?.[2] ?? ''
  const continued: number[] = []
  for (let at = head + 1; at < label; at++) {
    const line = lines.line(at)
    if (line.trim() !== '' && !isFurniture(line)) continued.push(at)
  }
  const name = rest + continued.map((at) => lines.line(at).trim().replace(/^施策名[\s:：]+/, '')).join('')
  const nameLine = rest === '' ? (continued[0] ?? head) : head
  const nameText = lines.line(nameLine)
  return {
    code: readCode(first),
    name,
    at: [head + 1, first.length - first.trimStart().length + 1],
    nameAt: [nameLine + 1, rest === '' ? nameText.length - nameText.trimStart().length + 1 : nameText.lastIndexOf(rest) + 1],
    from: label,
    to: lines.count,
  }
}

/** What is known while the document is walked from its first line to its last. */
interface Walk {
  readonly ranges: SheetRange[]
  /** The last line that may be a head. */
  candidate: number | null
  linesSince: number
  seen: Set<HeaderKey>
  inBody: boolean
}

function close(walk: Walk, at: number): void {
  const last = walk.ranges.at(-1)
  if (last) last.to = at
}

function meetLabel(walk: Walk, lines: TextLines, index: number, key: HeaderKey): void {
  const restarts = walk.ranges.length === 0 || walk.inBody || walk.seen.has(key)
  if (restarts && isFollowedUp(lines, index, key)) {
    const head = walk.candidate
    if (head !== null) {
      close(walk, head)
      walk.ranges.push(openRange(lines, head, index))
    } else if (key === 'leadDepartment' || walk.ranges.length === 0) {
      close(walk, index)
      const at: Place = [index + 1, 1]
      walk.ranges.push({ code: '', name: '', at, nameAt: at, from: index, to: lines.count })
    } else return
    walk.seen = new Set()
    walk.inBody = false
  }
  walk.seen.add(key)
  walk.candidate = null
}

/** A head at the very end of a cut document has no label yet; it counts when an earlier sheet has a code of its length. */
function openLast(walk: Walk, lines: TextLines): void {
  const head = walk.candidate
  if (head === null || walk.linesSince > 0 || !walk.inBody) return
  const length = readCode(lines.line(head)).length
  if (!walk.ranges.some((range) => range.code.length === length)) return
  close(walk, head)
  walk.ranges.push(openRange(lines, head, lines.count))
}

/** Text may be the rest of a wrapped name; too much of it, and the line before was no head. */
function meetText(walk: Walk, lines: TextLines, index: number): void {
  if (walk.candidate === null || isFurniture(lines.line(index))) return
  if (++walk.linesSince >= nameLines) walk.candidate = null
}

function meetNumbered(walk: Walk, line: string, index: number): void {
  if (readSectionHeading(line) !== null) {
    walk.inBody = true
    walk.candidate = null
    return
  }
  if (isHead(line)) {
    walk.candidate = index
    walk.linesSince = 0
  } else if (walk.candidate !== null && !isFurniture(line)) walk.linesSince++
}

/**
 * Finds where each sheet begins: a line of code and name that a header label follows within a few lines.
 * A numbered line in body text is no head, since no label follows it; a label without a head opens a range without a code.
 * @returns ranges in document order, none overlapping
 */
export function findSheets(lines: TextLines): SheetRange[] {
  const walk: Walk = { ranges: [], candidate: null, linesSince: 0, seen: new Set(), inBody: false }
  for (let index = 0; index < lines.count; index++) {
    const first = lines.firstUnit(index)
    if (first === 0) continue
    const label = mayOpenLabel(first) ? readHeaderLabel(lines.line(index)) : null
    if (label) meetLabel(walk, lines, index, label.key)
    else if (isDigit(first) || first === policyWord) meetNumbered(walk, lines.line(index), index)
    else meetText(walk, lines, index)
  }
  openLast(walk, lines)
  return walk.ranges
}
