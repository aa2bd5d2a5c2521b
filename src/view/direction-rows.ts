import { directionMustBeConfirmed } from '../analytics/attainment.ts'
import { confirmationKey, type Confirmation, type Confirmations } from '../analytics/confirmations.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged } from '../analytics/filter.ts'
import { DIRECTION_WORDS, TARGET_KIND_WORDS } from '../messages/data.ts'
import { buildIndicator, type IndicatorView } from './indicator.ts'
import { someOf } from './some-of.ts'

export interface Choice<T extends string> {
  /** '' leaves what the sheet gives. */
  readonly value: T | ''
  readonly label: string
}

/** The direction and kind of target of one indicator, and what can be said of them. */
export interface DirectionRow {
  readonly key: string
  readonly code: string
  readonly indicator: IndicatorView
  /** 「推定：増えるほどよい」, 「確認済み：減るほどよい」, 「確認待ち」. */
  readonly status: string
  readonly tone: 'inferred' | 'confirmed' | 'awaiting'
  readonly confirmation: Confirmation
  readonly directions: readonly Choice<'up' | 'down'>[]
  readonly targetKinds: readonly Choice<'reach' | 'level'>[]
}

export interface DirectionsView {
  readonly finding: string
  readonly rows: readonly DirectionRow[]
}

function rowOf(facts: FactTable, judged: Judged, at: number, confirmations: Confirmations): DirectionRow {
  const indicator = facts.indicators.source[at]!
  const policy = facts.indicators.policy[at]!
  const { code, indicators } = facts.policies.source[policy]!
  const key = confirmationKey(facts.municipalities[facts.policies.municipality[policy]!]!, code, indicator.no)
  const sheet = indicators.find(({ no }) => no === indicator.no) ?? indicator
  const inSheet = sheet.directionBasis === 'inferred' ? '推定のまま' : 'データのまま'
  const awaiting = directionMustBeConfirmed(indicator)
  const tone = awaiting ? 'awaiting' : indicator.directionBasis
  const word = DIRECTION_WORDS[indicator.direction]
  const sheetKind = sheet.targetKind === 'unconfirmed' ? TARGET_KIND_WORDS.unconfirmed : `データのまま（${TARGET_KIND_WORDS[sheet.targetKind]}）`
  return {
    key, code, tone,
    indicator: buildIndicator(indicator, judged.attainments[at]!, code, { actualOnly: false, hideAttainment: false }),
    status: awaiting ? `確認待ち（推定：${word}）` : `${tone === 'confirmed' ? '確認済み' : '推定'}：${word}`,
    confirmation: confirmations.get(key) ?? {},
    directions: [{ value: '', label: inSheet }, { value: 'up', label: DIRECTION_WORDS.up }, { value: 'down', label: DIRECTION_WORDS.down }],
    targetKinds: [{ value: '', label: sheetKind }, { value: 'reach', label: TARGET_KIND_WORDS.reach }, { value: 'level', label: TARGET_KIND_WORDS.level }],
  }
}

/** All indicators with the direction and kind of target that the 試算 uses, in sheet order. */
export function buildDirections(facts: FactTable, judged: Judged, confirmations: Confirmations): DirectionsView {
  const rows = facts.indicators.source.map((_, at) => rowOf(facts, judged, at, confirmations))
  const named = rows.filter(({ tone }) => tone === 'awaiting').map((row) => `${row.code} 指標${row.indicator.no}`)
  const confirmed = rows.filter(({ tone }) => tone === 'confirmed').length
  const awaiting = named.length > 0 ? `。確認待ちは${named.length}指標（${someOf(named)}）` : '。確認待ちの指標はありません'
  return { finding: `${rows.length}指標のうち、良い方向を確認済みは${confirmed}、推定は${rows.length - confirmed}${awaiting}`, rows }
}
