import type { FactTable } from '../analytics/facts.ts'
import type { Point, PointCode } from '../analytics/points.ts'
import { policiesOf } from '../analytics/record-points.ts'
import { proseLines } from '../analytics/same-lines.ts'
import { checkTotals, isEqualTotal } from '../domain/printed-totals.ts'
import { formatMoney, formatMoneyChange } from '../format/money.ts'
import { formatYear } from '../format/year.ts'
import { COST_BASIS_WORDS } from '../messages/words.ts'
import type { At, Policy } from '../snapshot/types.ts'
import { placeOf, type Place } from './place.ts'

/** A place on the sheet of a policy; `words` are looked for from there on where only their block's place is known. */
export interface FactPlace {
  readonly code: string
  readonly place: Place
  readonly words?: string
}

/** Something that stands on a sheet: what it is, as printed, and where; no places where no document was read. */
export interface SheetFact {
  readonly name: string
  readonly text: string
  readonly places: readonly FactPlace[]
}

const placesOf = (code: string, at: At | null | undefined, words?: string): readonly FactPlace[] => {
  const place = placeOf(at)
  return place === null ? [] : [{ code, place, ...(words === undefined ? {} : { words }) }]
}

function sameLines(facts: FactTable, point: Point): readonly SheetFact[] {
  const sheets = policiesOf(point).map((at) => facts.policies.source[at]!)
  const [first, ...others] = sheets.map((sheet) => new Map(proseLines(sheet).map((line) => [line.text, line])))
  return [...(first?.keys() ?? [])].filter((text) => others.every((lines) => lines.has(text))).map((text) => ({
    name: '同文の行',
    text: `「${first?.get(text)?.printed ?? text}」`,
    places: sheets.flatMap((sheet, at) => {
      const line = (at === 0 ? first : others[at - 1])?.get(text)
      return placesOf(sheet.code, line?.at, line?.first ? undefined : line?.printed)
    }),
  }))
}

function relistedRows(facts: FactTable, point: Point): readonly SheetFact[] {
  return point.listings.map((at) => {
    const project = facts.listings.source[at]!
    const sheet = facts.policies.source[facts.listings.policy[at]!]!
    const home = facts.listings.home[at]!
    const code = home < 0 ? null : facts.policies.source[facts.listings.policy[home]!]!.code
    return {
      name: `事務事業${project.no}番`,
      text: `${project.name}【再掲】${code === null ? '（本体はこの評価の外）' : `（本体は${code}）`}`,
      places: placesOf(sheet.code, sheet.textAt[`projects.${project.no}.name`] ?? project.costs.find((cost) => cost.at)?.at),
    }
  })
}

const amountName = (policy: Policy, index: number): string => {
  const total = policy.statedTotals[index]!
  return `${formatYear(total.year)}${COST_BASIS_WORDS[total.basis]}の計`
}

function printedTotals(policy: Policy): readonly SheetFact[] {
  return policy.statedTotals.flatMap((total, index) =>
    (total.value === null ? [] : [{ name: amountName(policy, index), text: `${formatMoney(total.value, 'k')}千円`, places: placesOf(policy.code, total.at) }]))
}

/** A printed total beside the sum of its rows and the trend table, with the differences. */
export function totalFacts(policy: Policy): readonly SheetFact[] {
  const beside = (name: string, stated: number, other: number): string =>
    `${name}${formatMoney(other, 'k')}千円（差${formatMoneyChange(stated - other, 'k')}千円）`
  return checkTotals(policy).filter((check) => !isEqualTotal(check)).map((check) => ({
    name: amountName(policy, check.index),
    text: [
      `計${formatMoney(check.stated, 'k')}千円`,
      ...(check.rows === check.stated ? [] : [beside('事業の合計', check.stated, check.rows)]),
      ...(check.trend === null || check.trend === check.stated ? [] : [beside('経年変化の表', check.stated, check.trend)]),
    ].join('、'),
    places: placesOf(policy.code, policy.statedTotals[check.index]!.at),
  }))
}

function descriptions(facts: FactTable, point: Point): readonly SheetFact[] {
  const sheet = facts.policies.source[point.policy]!
  return point.indicators.map((at) => {
    const { no, description } = facts.indicators.source[at]!
    return { name: `指標${no}の説明`, text: `「${description}」`, places: placesOf(sheet.code, sheet.textAt[`indicators.${no}.description`]) }
  })
}

const FACTS: Partial<Readonly<Record<PointCode, (facts: FactTable, point: Point, sheet: Policy) => readonly SheetFact[]>>> = {
  F5: descriptions,
  F9: sameLines,
  F10: (facts, point, sheet) => [...printedTotals(sheet), ...relistedRows(facts, point)],
  F12: (_facts, _point, sheet) => totalFacts(sheet),
  F13: relistedRows,
}

/** What the sheets print that a point rests on, besides its indicators. */
export function sheetFacts(facts: FactTable, point: Point): readonly SheetFact[] {
  return FACTS[point.code]?.(facts, point, facts.policies.source[point.policy]!) ?? []
}
