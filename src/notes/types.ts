/** What a member writes: three kinds that are handed in, and two that stay on the device unless chosen. */
export const NOTE_KINDS = ['question', 'opinion', 'material', 'memo', 'prepared'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** 手元メモ and 想定問答 leave the device only when chosen by hand. */
export const isPrivate = (kind: NoteKind): boolean => kind === 'memo' || kind === 'prepared'

export const NOTE_PRIORITIES = ['high', 'middle', 'low'] as const
export type NotePriority = (typeof NOTE_PRIORITIES)[number]

export const NOTE_STATUSES = ['draft', 'submit'] as const
export type NoteStatus = (typeof NOTE_STATUSES)[number]

export const LONGEST_QUOTATION = 120

/** What a note rests on, copied from the sheet, so that it outlives the round. */
export interface Evidence {
  /** Code of the policy; '' where a note concerns the whole. */
  readonly policy: string
  readonly policyName: string
  /** 「653 指標1」 without the brackets. */
  readonly place: string
  /** The department's own words, at most 120 characters. */
  readonly quotation: string
  /** Value with year and basis as printed: 「R4 18.6％（見込み）／目標R7 −5.0％」. */
  readonly value: string
  /** Lines of the sheet's text, 1-based, ascending. */
  readonly lines: readonly number[]
}

/** A member's question, opinion or memo with what it rests on. */
export interface Note {
  /** UUID; a copy kept after a conflict carries its origin's. */
  readonly id: string
  /** Id of the evaluation round. */
  readonly round: string
  readonly municipality: string
  readonly evidence: Evidence
  /** 回答をお願いする課（案）. */
  readonly addressee: string
  readonly kind: NoteKind
  readonly priority: NotePriority
  readonly status: NoteStatus
  readonly text: string
  /** A draft answer of a 想定問答, or the department's answer. */
  readonly answer: string
  /** 回答課. */
  readonly answeredBy: string
  /** 委員名; left out where the member gives none. */
  readonly author?: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly changedAt: string
  /** Grows by one with every saved change; 1 when first saved. */
  readonly revision: number
  /** The note beside which this other text of it was kept, where two screens changed it at once. */
  readonly copyOf?: string
}

/** What stays of a deleted note, so that no copy brings it back. */
export interface Tombstone {
  readonly id: string
  readonly round: string
  readonly revision: number
  readonly deletedAt: string
}

export type NoteRecord = Note | Tombstone

export const isDeleted = (record: NoteRecord): record is Tombstone => 'deletedAt' in record
